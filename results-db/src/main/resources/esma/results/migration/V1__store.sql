-- The store of esma: docs/database.md describes every table and view.
-- application_id is 'esma' in ASCII and is set when the file is made; user_version is the number
-- of the newest migration and is set last, so a file half made is never taken for a whole one.

CREATE TABLE constants (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE jobs (
    id                 INTEGER PRIMARY KEY,
    spec               TEXT    NOT NULL,
    targets            TEXT    NOT NULL,
    signs              TEXT    NOT NULL,
    depth              INTEGER NOT NULL,
    max_order          INTEGER NOT NULL,
    digits             INTEGER NOT NULL,
    control            INTEGER,
    seed               INTEGER NOT NULL,
    algorithm          INTEGER NOT NULL,
    state              TEXT    NOT NULL CHECK (state IN ('unfinished', 'finished')),
    shards             INTEGER NOT NULL CHECK (shards >= 0),
    shards_done        INTEGER NOT NULL CHECK (shards_done BETWEEN 0 AND shards),
    planned_candidates INTEGER NOT NULL,
    version            TEXT    NOT NULL,
    commit_id          TEXT    NOT NULL,
    jdk                TEXT    NOT NULL,
    host               TEXT    NOT NULL,
    started_at         TEXT    NOT NULL,
    stored_at          TEXT    NOT NULL,
    finished_at        TEXT
) STRICT;
CREATE INDEX jobs_by_spec ON jobs (spec);

CREATE TABLE job_constants (
    job_id      INTEGER NOT NULL REFERENCES jobs,
    position    INTEGER NOT NULL,
    constant_id INTEGER NOT NULL REFERENCES constants,
    PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_constants_by_constant ON job_constants (constant_id);

-- One row for each finished shard: its presence is the mark that it is done.
CREATE TABLE shards (
    job_id      INTEGER NOT NULL REFERENCES jobs,
    shard       INTEGER NOT NULL CHECK (shard >= 0),
    candidates  INTEGER NOT NULL,
    screened    INTEGER NOT NULL,
    shortest    INTEGER NOT NULL,
    formulas    INTEGER NOT NULL,
    refutations INTEGER NOT NULL,
    PRIMARY KEY (job_id, shard)
) STRICT, WITHOUT ROWID;

-- Formulas of one target have one value, so a group is a set of targets. The group's id is its
-- smallest formula id.
CREATE TABLE groups (
    id       INTEGER PRIMARY KEY REFERENCES formulas DEFERRABLE INITIALLY DEFERRED,
    formulas INTEGER NOT NULL CHECK (formulas >= 1)
) STRICT;

-- group_id is null where a target has only refuted laws.
CREATE TABLE targets (
    id          INTEGER PRIMARY KEY,
    constant_id INTEGER NOT NULL REFERENCES constants,
    code        TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    group_id    INTEGER REFERENCES groups DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (constant_id, code)
) STRICT;
CREATE INDEX targets_by_group ON targets (group_id);
CREATE INDEX targets_by_text ON targets (text);
CREATE INDEX targets_by_code ON targets (code);

-- A class of tails that agree after a shift, met first at this target. hash: the first 128 bits
-- of the SHA-256 of the canonical text of the tail.
CREATE TABLE tails (
    id          INTEGER PRIMARY KEY,
    constant_id INTEGER NOT NULL REFERENCES constants,
    hash        TEXT    NOT NULL,
    target_id   INTEGER NOT NULL REFERENCES targets,
    UNIQUE (constant_id, hash)
) STRICT;

CREATE TABLE formulas (
    id          INTEGER PRIMARY KEY,
    key         BLOB    NOT NULL UNIQUE CHECK (length(key) = 32),
    target_id   INTEGER NOT NULL REFERENCES targets,
    signs       TEXT    NOT NULL,
    sign_period INTEGER NOT NULL,
    tail_id     INTEGER NOT NULL REFERENCES tails,
    status      TEXT    NOT NULL CHECK (status IN ('verified', 'proved', 'refuted')),
    kind        TEXT    NOT NULL CHECK (kind IN ('periodic', 'polynomial', 'geometric', 'cfinite')),
    period      INTEGER NOT NULL,
    preperiod   INTEGER NOT NULL,
    law_order   INTEGER NOT NULL,
    complexity  INTEGER NOT NULL GENERATED ALWAYS AS (preperiod + law_order) VIRTUAL,
    law         TEXT    NOT NULL,
    UNIQUE (target_id, signs)
) STRICT;
CREATE INDEX formulas_by_complexity ON formulas (complexity);
CREATE INDEX formulas_by_signs ON formulas (signs);
CREATE INDEX formulas_by_kind ON formulas (kind, complexity);
CREATE INDEX formulas_by_status ON formulas (status, complexity);

CREATE TABLE evidence (
    formula_id      INTEGER PRIMARY KEY REFERENCES formulas,
    verified_digits INTEGER NOT NULL,
    surplus_digits  INTEGER NOT NULL,
    terms_fitted    INTEGER NOT NULL,
    terms_held_out  INTEGER NOT NULL,
    enclosure       TEXT    NOT NULL CHECK (enclosure IN ('rigorous', 'numerical')),
    recogniser      TEXT    NOT NULL CHECK (recogniser IN ('berlekamp-massey', 'differences'))
) STRICT;
CREATE INDEX evidence_by_surplus ON evidence (surplus_digits DESC);

-- A measure that is not a number is null.
CREATE TABLE metrics (
    formula_id              INTEGER PRIMARY KEY REFERENCES formulas,
    digits_per_term         REAL,
    fit_constant            REAL,
    fit_logarithmic         REAL,
    fit_linear              REAL,
    fit_factorial           REAL,
    fit_quadratic           REAL,
    theoretical_factorial   REAL,
    irrationality_estimate  REAL,
    irrationality_at        INTEGER NOT NULL,
    terms_for_100_digits    INTEGER,
    terms_for_1000_digits   INTEGER,
    speedup                 REAL
) STRICT;
CREATE INDEX metrics_by_digits_per_term ON metrics (digits_per_term DESC);
CREATE INDEX metrics_by_terms_for_100_digits
    ON metrics (ifnull(terms_for_100_digits, 9223372036854775807));

CREATE TABLE job_formulas (
    job_id     INTEGER NOT NULL REFERENCES jobs,
    formula_id INTEGER NOT NULL REFERENCES formulas,
    shard      INTEGER NOT NULL,
    PRIMARY KEY (job_id, formula_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE refutations (
    id            INTEGER PRIMARY KEY,
    job_id        INTEGER NOT NULL REFERENCES jobs,
    shard         INTEGER NOT NULL,
    target_id     INTEGER NOT NULL REFERENCES targets,
    signs         TEXT    NOT NULL,
    reason        TEXT    NOT NULL,
    agreed_digits INTEGER NOT NULL,
    law           TEXT    NOT NULL
) STRICT;
CREATE INDEX refutations_by_job ON refutations (job_id);
CREATE INDEX refutations_by_target ON refutations (target_id);

-- Views: the documented way in for other tools.

CREATE VIEW formula_list AS
SELECT f.id, t.group_id, c.text AS constant, t.text AS target, t.code AS target_code, f.signs,
       f.kind, f.status, f.period, f.preperiod, f.law_order AS "order", f.complexity,
       e.verified_digits, e.surplus_digits, e.enclosure, m.digits_per_term,
       m.terms_for_100_digits, m.terms_for_1000_digits, m.speedup, lower(hex(f.key)) AS key, f.law
FROM formulas f
JOIN targets t ON t.id = f.target_id
JOIN constants c ON c.id = t.constant_id
JOIN evidence e ON e.formula_id = f.id
JOIN metrics m ON m.formula_id = f.id;

CREATE VIEW group_list AS
SELECT g.id, c.text AS constant, g.formulas, t.text AS first_target, f.signs AS first_signs
FROM groups g
JOIN formulas f ON f.id = g.id
JOIN targets t ON t.id = f.target_id
JOIN constants c ON c.id = t.constant_id;

CREATE VIEW refutation_list AS
SELECT r.id, r.job_id, r.shard, c.text AS constant, t.text AS target, r.signs, r.reason,
       r.agreed_digits, r.law
FROM refutations r
JOIN targets t ON t.id = r.target_id
JOIN constants c ON c.id = t.constant_id;

CREATE VIEW job_list AS
SELECT j.id, j.state, j.targets, j.signs, j.depth, j.max_order, j.digits, j.control, j.algorithm,
       j.shards, j.shards_done, j.planned_candidates,
       (SELECT ifnull(sum(s.candidates), 0) FROM shards s WHERE s.job_id = j.id) AS candidates,
       (SELECT ifnull(sum(s.screened), 0) FROM shards s WHERE s.job_id = j.id) AS screened,
       (SELECT ifnull(sum(s.formulas), 0) FROM shards s WHERE s.job_id = j.id) AS formulas,
       (SELECT ifnull(sum(s.refutations), 0) FROM shards s WHERE s.job_id = j.id) AS refutations,
       (SELECT group_concat(text, '; ') FROM
           (SELECT c.text FROM job_constants k JOIN constants c ON c.id = k.constant_id
            WHERE k.job_id = j.id ORDER BY k.position)) AS constants,
       j.version, j.commit_id, j.jdk, j.host, j.started_at, j.stored_at, j.finished_at
FROM jobs j;

-- What has been searched: a row for each constant of each job, one for a whole control. Shards are
-- in the order of their candidates and go by constant first, as many for each constant, so shard i
-- of S belongs to constant number i*C/S of C. done is the part of the constant's shards finished.
CREATE VIEW coverage AS
SELECT p.constant, p.position, p.job, p.state, p.targets, p.signs, p.depth, p.max_order, p.digits,
       p.algorithm,
       CASE WHEN p.shards = 0 THEN 1.0
            ELSE min(max(p.shards_done * p.parts - p.position * p.shards, 0), p.shards)
                 / CAST(p.shards AS REAL) END AS done,
       p.planned_candidates / p.parts AS planned_candidates,
       (SELECT ifnull(sum(s.candidates), 0) FROM shards s
        WHERE s.job_id = p.job AND s.shard >= p.first AND s.shard < p.past) AS candidates,
       (SELECT min(s.shortest) FROM shards s
        WHERE s.job_id = p.job AND s.shard >= p.first AND s.shard < p.past) AS shortest
FROM (SELECT q.*,
             (q.position * q.shards + q.parts - 1) / q.parts AS first,
             ((q.position + 1) * q.shards + q.parts - 1) / q.parts AS past
      FROM (SELECT c.text AS constant, k.position, j.id AS job, j.*,
                   (SELECT count(*) FROM job_constants a WHERE a.job_id = j.id) AS parts
            FROM jobs j
            JOIN job_constants k ON k.job_id = j.id
            JOIN constants c ON c.id = k.constant_id
            UNION ALL
            SELECT 'random:' || j.control, 0, j.id, j.*, 1
            FROM jobs j
            WHERE j.control IS NOT NULL) q) p;

PRAGMA user_version = 1;
