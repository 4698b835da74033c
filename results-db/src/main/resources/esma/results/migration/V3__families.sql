-- Laws that are one law in a parameter k. docs/database.md describes the tables and the view.

-- expression is a text in k, target the map of it that is expanded, [a,b,c,d]; k is first, first +
-- step, and so on without end. status is 'proved' (for all these k) or 'verified' (at the members).
-- law and proof are JSON; checker is the version of the checker that accepted the proof.
CREATE TABLE families (
    id         INTEGER PRIMARY KEY,
    expression TEXT    NOT NULL,
    target     TEXT    NOT NULL,
    signs      TEXT    NOT NULL,
    first      INTEGER NOT NULL,
    step       INTEGER NOT NULL,
    status     TEXT    NOT NULL CHECK (status IN ('proved', 'verified')),
    law        TEXT    NOT NULL,
    proof      TEXT,
    checker    INTEGER,
    held_out   INTEGER NOT NULL,
    UNIQUE (expression, target, signs, first, step)
) STRICT;

-- The values of k at which the family was compared with a law of its own; formula_id is that law's
-- formula, where it is stored.
CREATE TABLE family_members (
    family_id  INTEGER NOT NULL REFERENCES families,
    k          INTEGER NOT NULL,
    formula_id INTEGER REFERENCES formulas,
    PRIMARY KEY (family_id, k)
) STRICT, WITHOUT ROWID;

CREATE INDEX family_members_by_formula ON family_members (formula_id);

CREATE VIEW family_list AS
SELECT f.id, f.expression, f.target, f.signs, f.first, f.step, f.status, f.held_out,
       (SELECT count(*) FROM family_members m WHERE m.family_id = f.id) AS members, f.law
FROM families f;

PRAGMA user_version = 3;
