-- Queries that are kept under a name, and what a reader needs to keep columns in memory.
-- docs/database.md describes the tables.

-- options is a JSON list of texts as they are written on the command line of 'esma query'.
CREATE TABLE saved_queries (
    name    TEXT PRIMARY KEY,
    options TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The formulas whose rows were altered after they were stored, each with the number of its last
-- alteration. Whoever has read formulas up to some id and some number needs to read no more than
-- those with greater ones.
CREATE TABLE alterations (
    formula_id INTEGER PRIMARY KEY REFERENCES formulas,
    number     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX alterations_by_number ON alterations (number);

CREATE TRIGGER formulas_altered AFTER UPDATE ON formulas BEGIN
    INSERT OR REPLACE INTO alterations (formula_id, number)
    VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM alterations));
END;

-- All that filters, other weights and the front look at, so that rows need not be read.
DROP INDEX formulas_by_parts;
CREATE INDEX formulas_by_parts ON formulas
    (target_id, terms_counted, law_bits, target_bits, standing, kind, status, signs, sign_period,
     period, law_order, preperiod);

PRAGMA user_version = 5;
