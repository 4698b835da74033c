-- Proofs, and what kept one from being found. docs/database.md describes the table and the views.

-- Why a formula holds for every term; certificate is the field "proof" of the formula in JSON.
-- base is the value of the base theorem's fraction, for lagrange the quadratic, for equivalent the
-- other formula's key. checker is the version of the checker that accepted it.
CREATE TABLE proofs (
    formula_id  INTEGER PRIMARY KEY REFERENCES formulas,
    theorem     TEXT    NOT NULL,
    base        TEXT    NOT NULL,
    certificate TEXT    NOT NULL,
    checker     INTEGER NOT NULL
) STRICT;

-- The step at which the last attempt to prove it ended; null for proofs and where none was made.
ALTER TABLE formulas ADD COLUMN obstacle TEXT;

-- Without a certificate nothing is proved.
UPDATE formulas SET status = 'verified' WHERE status = 'proved';

DROP VIEW formula_list;
CREATE VIEW formula_list AS
SELECT f.id, t.group_id, c.text AS constant, t.text AS target, t.code AS target_code, f.signs,
       f.kind, f.status, f.period, f.preperiod, f.law_order AS "order", f.complexity,
       e.verified_digits, e.surplus_digits, e.enclosure, m.digits_per_term,
       m.terms_for_100_digits, m.terms_for_1000_digits, m.speedup, lower(hex(f.key)) AS key, f.law,
       f.obstacle
FROM formulas f
JOIN targets t ON t.id = f.target_id
JOIN constants c ON c.id = t.constant_id
JOIN evidence e ON e.formula_id = f.id
JOIN metrics m ON m.formula_id = f.id;

CREATE VIEW proof_list AS
SELECT f.id, c.text AS constant, t.text AS target, f.signs, f.status, p.theorem, p.base,
       p.certificate, p.checker, lower(hex(f.key)) AS key
FROM proofs p
JOIN formulas f ON f.id = p.formula_id
JOIN targets t ON t.id = f.target_id
JOIN constants c ON c.id = t.constant_id;

PRAGMA user_version = 2;
