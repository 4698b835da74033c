-- Candidates that a search left out because their laws follow from a base theorem without search.
ALTER TABLE shards ADD COLUMN derived INTEGER NOT NULL DEFAULT 0;

DROP VIEW job_list;
CREATE VIEW job_list AS
SELECT j.id, j.state, j.targets, j.signs, j.depth, j.max_order, j.digits, j.control, j.algorithm,
       j.shards, j.shards_done, j.planned_candidates,
       (SELECT ifnull(sum(s.candidates), 0) FROM shards s WHERE s.job_id = j.id) AS candidates,
       (SELECT ifnull(sum(s.derived), 0) FROM shards s WHERE s.job_id = j.id) AS derived,
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
DROP VIEW coverage;
CREATE VIEW coverage AS
SELECT p.constant, p.position, p.job, p.state, p.targets, p.signs, p.depth, p.max_order, p.digits,
       p.algorithm,
       CASE WHEN p.shards = 0 THEN 1.0
            ELSE min(max(p.shards_done * p.parts - p.position * p.shards, 0), p.shards)
                 / CAST(p.shards AS REAL) END AS done,
       p.planned_candidates / p.parts AS planned_candidates,
       (SELECT ifnull(sum(s.candidates), 0) FROM shards s
        WHERE s.job_id = p.job AND s.shard >= p.first AND s.shard < p.past) AS candidates,
       (SELECT ifnull(sum(s.derived), 0) FROM shards s
        WHERE s.job_id = p.job AND s.shard >= p.first AND s.shard < p.past) AS derived,
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

PRAGMA user_version = 6;
