package esma.results;

import esma.engine.job.SearchSpec;
import java.time.Instant;
import java.util.Optional;

/**
 * A job and how far it is.
 *
 * @param finished whether all of it is done
 * @param candidates looked at in the finished shards
 * @param derived left out there, since their laws follow from a base theorem
 * @param screened how many of them survived the screen
 * @param formulas found by it, now in the store: verified, proved or refuted since
 * @param verified how many of these are verified and not proved
 * @param proved how many are proved
 * @param uncompared how many of these were not compared with digits
 * @param refuted laws refused after the screen, and formulas refuted since
 * @param groups that its formulas fall into
 * @param stored when a shard was last stored
 */
public record JobSummary(
        int id,
        SearchSpec spec,
        Provenance provenance,
        boolean finished,
        JobSize size,
        int shardsDone,
        long candidates,
        long derived,
        long screened,
        long formulas,
        long verified,
        long proved,
        long uncompared,
        long refuted,
        long groups,
        Instant started,
        Instant stored,
        Optional<Instant> ended) {}
