-- What formulas are ranked by. docs/database.md describes the columns; InterestMigration fills them
-- and sets user_version.

-- terms_counted is terms_for_100_digits, 16384 where that is null; standing is 0 for open formulas,
-- 1 for theorems and what follows from another formula, 2 for refuted ones.
ALTER TABLE formulas ADD COLUMN terms_counted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE formulas ADD COLUMN law_bits INTEGER NOT NULL DEFAULT 0;
ALTER TABLE formulas ADD COLUMN target_bits INTEGER NOT NULL DEFAULT 0;
ALTER TABLE formulas ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;

-- The score at the default weights, least first.
ALTER TABLE formulas ADD COLUMN interest INTEGER GENERATED ALWAYS AS (
    terms_counted + law_bits + target_bits
    + CASE standing WHEN 0 THEN 0 WHEN 1 THEN 1000 ELSE 1000000000000 END) VIRTUAL;

DROP VIEW formula_list;
CREATE VIEW formula_list AS
SELECT f.id, t.group_id, c.text AS constant, t.text AS target, t.code AS target_code, f.signs,
       f.kind, f.status, f.period, f.preperiod, f.law_order AS "order", f.complexity,
       e.verified_digits, e.surplus_digits, e.enclosure, m.digits_per_term,
       m.terms_for_100_digits, m.terms_for_1000_digits, m.speedup, lower(hex(f.key)) AS key, f.law,
       f.obstacle, f.law_bits, f.target_bits, f.interest
FROM formulas f
JOIN targets t ON t.id = f.target_id
JOIN constants c ON c.id = t.constant_id
JOIN evidence e ON e.formula_id = f.id
JOIN metrics m ON m.formula_id = f.id;
