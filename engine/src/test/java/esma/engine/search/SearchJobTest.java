package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.evaluation.Evaluator;
import esma.engine.SpecificationException;
import esma.engine.control.ControlOutcome;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.job.JobLog;
import esma.engine.job.LoggedShard;
import esma.engine.job.SearchSpec;
import esma.engine.job.ShardCounts;
import esma.engine.job.ShardResult;
import esma.engine.verify.KnownDigits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SearchJobTest {

    /** The whole of a shard. */
    private record Kept(ShardResult result) implements LoggedShard {
        @Override
        public ShardCounts counts() {
            return result.counts();
        }
    }

    /** The simplest log there is: a list. */
    private static final class ListLog implements JobLog<Kept> {
        private final List<ShardResult> shards = new ArrayList<>();
        private final List<KnownDigits> digits = new ArrayList<>();
        private boolean finished;

        @Override
        public int jobId() {
            return 1;
        }

        @Override
        public int shardsDone() {
            return shards.size();
        }

        @Override
        public Kept entry(ShardResult result) {
            return new Kept(result);
        }

        @Override
        public void commit(Iterator<Kept> entries) {
            entries.forEachRemaining(
                    kept -> {
                        assertEquals(shards.size(), kept.result().index(), "shards come in order");
                        shards.add(kept.result());
                    });
        }

        @Override
        public void keep(List<KnownDigits> more) {
            digits.addAll(more);
        }

        @Override
        public void finish() {
            finished = true;
        }
    }

    private static final SearchSpec SPEC =
            new SearchSpec(
                    List.of("e", "tan(1)"),
                    "moebius:1",
                    "1..4",
                    105,
                    26,
                    200,
                    OptionalInt.empty(),
                    0);

    private static ListLog run(SearchSpec spec, int threads) {
        return run(SearchPlan.of(spec), threads);
    }

    private static ListLog run(SearchPlan plan, int threads) {
        ListLog log = new ListLog();
        SearchJob.run(
                plan,
                log,
                SearchBackend.named("threads"),
                Workers.here(threads),
                SearchListener.NONE,
                () -> false);
        assertTrue(log.finished);
        return log;
    }

    @Test
    void givesTheSameShardsWhateverTheThreadCount() {
        assertEquals(run(SPEC, 1).shards, run(SPEC, 3).shards);
    }

    @Test
    void continuesAfterAStopWhereItLeftOff() {
        SearchPlan plan = SearchPlan.of(SPEC);
        ListLog log = new ListLog();
        AtomicInteger delivered = new AtomicInteger();
        while (log.shardsDone() < plan.shards()) {
            int stopAt = delivered.get() + 7;
            SearchJob.Run run =
                    SearchJob.run(
                            plan,
                            log,
                            new ThreadBackend(),
                            Workers.here(2),
                            (done, shards, candidates, screened, found) -> delivered.set(done),
                            () -> delivered.get() >= stopAt);
            assertEquals(log.shardsDone() == plan.shards(), run.finished());
        }
        assertTrue(log.finished);
        assertEquals(run(SPEC, 2).shards, log.shards);
    }

    /** ζ(√2) takes far longer than what is worth keeping. */
    @Test
    void aSecondJobStartsFromTheDigitsOfTheFirst() {
        SearchSpec spec =
                new SearchSpec(
                        List.of("zeta(sqrt(2))"),
                        "moebius:1",
                        "1..2",
                        300,
                        26,
                        1_200,
                        OptionalInt.empty(),
                        0);
        Evaluator.forget();
        ListLog first = run(SearchPlan.of(spec), 2);
        assertEquals(1, first.digits.stream().map(KnownDigits::constant).distinct().count());
        Evaluator.forget();
        assertFalse(run(SearchPlan.of(spec), 2).digits.isEmpty(), "computed anew");
        Evaluator.forget();
        KnownDigits widest = first.digits.get(first.digits.size() - 1);
        ListLog second =
                run(
                        SearchPlan.of(
                                spec,
                                text ->
                                        Optional.of(widest)
                                                .filter(known -> known.constant().equals(text))),
                        2);
        assertEquals(List.of(), second.digits);
        assertEquals(first.shards, second.shards);
    }

    /** At 5 digits no law of e explains more than it costs; proved, they are found all the same. */
    @Test
    void aTheoremNeedsNoSurplus() {
        List<Formula> few = formulas(withDigits(5));
        List<Formula> many = formulas(withDigits(1000));
        assertEquals(
                many.stream().map(Formula::key).toList(), few.stream().map(Formula::key).toList());
        assertTrue(few.stream().anyMatch(f -> f.evidence().isCompared()));
        for (Formula formula : few) {
            assertEquals(Status.PROVED, formula.status());
            assertTrue(formula.evidence().surplusDigits() < 0, formula::toString);
        }
    }

    private static List<Formula> formulas(SearchSpec spec) {
        return run(spec, 2).shards.stream().flatMap(s -> s.formulas().stream()).toList();
    }

    private static SearchSpec withDigits(int digits) {
        return new SearchSpec(
                List.of("e"), "moebius:1", "1..3", 105, 26, digits, OptionalInt.empty(), 0);
    }

    @Test
    void countsEveryCandidateOnce() {
        SearchPlan plan = SearchPlan.of(SPEC);
        long candidates = run(SPEC, 2).shards.stream().mapToLong(ShardResult::candidates).sum();
        assertEquals(2 * 12 * 22, plan.candidates());
        assertEquals(plan.candidates(), candidates);
    }

    @Test
    void controlFindsWhatWasPlantedAndNothingElse() {
        SearchSpec control =
                new SearchSpec(
                        List.of(), "moebius:2", "1..3", 105, 26, 200, OptionalInt.of(10), 42);
        List<Formula> formulas =
                run(control, 2).shards.stream().flatMap(s -> s.formulas().stream()).toList();
        assertEquals(new ControlOutcome(50, 50, 0), ControlOutcome.of(control, formulas));
    }

    @Test
    void refusesRationalConstantsAndUnknownGrids() {
        assertThrows(SpecificationException.class, () -> SearchPlan.of(withConstant("355/113")));
        assertFalse(SearchPlan.of(withConstant("sqrt(7)")).candidates() == 0);
    }

    private static SearchSpec withConstant(String constant) {
        return new SearchSpec(
                List.of(constant), "self", "1..2", 105, 26, 100, OptionalInt.empty(), 0);
    }
}
