-- Enclosures that took long to compute, for the next job on the same constant. A cache: any row may go.
CREATE TABLE digits (
    constant TEXT PRIMARY KEY,
    evaluation INTEGER NOT NULL,
    bits INTEGER NOT NULL,
    scale INTEGER NOT NULL,
    rigor TEXT NOT NULL,
    lower BLOB NOT NULL,
    width BLOB NOT NULL,
    sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 7;
