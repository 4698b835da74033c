package esma.benchmarks;

import esma.cf.Terms;
import esma.cf.rewrite.RewritingTable;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.engine.job.SearchSpec;
import esma.engine.job.SignSet;
import esma.engine.search.SearchPlan;
import esma.engine.search.ShardRunner;
import esma.engine.search.TargetExpansion;
import esma.engine.sequence.BatchScreen;
import esma.engine.sequence.ComplexityScreen;
import esma.engine.sequence.VanishingDifferences;
import esma.engine.target.MoebiusTarget;
import esma.engine.verify.CachedReal;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time per candidate on pi at depth 105, order bound 26: rewriting alone, each recogniser alone on
 * rewritten terms, the same in batches, and a whole shard, which uses batches.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScreenBenchmark {
    private static final int DEPTH = 105;
    private static final int BOUND = 26;
    private static final int PATTERNS = 2046;

    private long[] regular;
    private SignSet.Packed patterns;
    private long[][] signed;
    private ComplexityScreen screen;
    private RewritingTable table;
    private BatchScreen batchScreen;
    private int[][] batches;
    private ShardRunner runner;

    /** Expands pi and rewrites it under every primitive pattern of period 11. */
    @Setup
    public void expand() {
        Terms terms =
                TargetExpansion.of(
                                new CachedReal(Constant.parse("pi")),
                                MoebiusTarget.SELF,
                                2 * DEPTH + 2)
                        .terms();
        regular = terms.toWords();
        patterns = SignSet.parse("11").blocks().get(0).packed();
        signed = new long[PATTERNS][DEPTH];
        screen = new ComplexityScreen(BOUND, DEPTH);
        table = RewritingTable.of(regular, DEPTH).orElseThrow();
        batchScreen = BatchScreen.fastest(BOUND, DEPTH).orElseThrow();
        int lanes = batchScreen.lanes();
        batches = new int[PATTERNS / lanes][RewritingTable.size(DEPTH, lanes)];
        SearchSpec spec =
                new SearchSpec(
                        List.of("pi"), "self", "11", DEPTH, BOUND, 1000, OptionalInt.empty(), 0);
        runner = new ShardRunner(SearchPlan.of(spec));
        rewrite();
        rewriteBatches();
    }

    /** Rewriting alone. */
    @Benchmark
    @OperationsPerInvocation(PATTERNS)
    public long rewrite() {
        long sum = 0;
        for (int i = 0; i < PATTERNS; i++) {
            sum +=
                    SignedRewriting.rewriteWords(
                            regular,
                            regular.length,
                            patterns.minusBits(i),
                            patterns.period(i),
                            signed[i],
                            DEPTH);
        }
        return sum;
    }

    /** Linear complexity alone. */
    @Benchmark
    @OperationsPerInvocation(PATTERNS)
    public long complexity() {
        long sum = 0;
        for (long[] terms : signed) {
            sum += screen.complexity(terms, DEPTH);
        }
        return sum;
    }

    /** Differences alone. */
    @Benchmark
    @OperationsPerInvocation(PATTERNS)
    public long differences() {
        long sum = 0;
        for (long[] terms : signed) {
            sum += VanishingDifferences.find(terms, DEPTH).isPresent() ? 1 : 0;
        }
        return sum;
    }

    /** A table of rewriting: once for each target. */
    @Benchmark
    public Object table() {
        return RewritingTable.of(regular, DEPTH);
    }

    /** Rewriting by the table; what is left of the patterns after whole batches is left out. */
    @Benchmark
    @OperationsPerInvocation(PATTERNS)
    public int rewriteBatches() {
        int lanes = batchScreen.lanes();
        long[] minusBits = new long[lanes];
        int[] periods = new int[lanes];
        for (int batch = 0; batch < batches.length; batch++) {
            for (int lane = 0; lane < lanes; lane++) {
                minusBits[lane] = patterns.minusBits(batch * lanes + lane);
                periods[lane] = patterns.period(batch * lanes + lane);
            }
            table.rewrite(minusBits, periods, lanes, batches[batch]);
        }
        return batches.length;
    }

    /** Both recognisers on vectors. */
    @Benchmark
    @OperationsPerInvocation(PATTERNS)
    public long screenBatches() {
        long survivors = 0;
        for (int[] terms : batches) {
            survivors += Long.bitCount(batchScreen.survivors(terms));
        }
        return survivors;
    }

    /** A whole shard: all of the above and its bookkeeping. */
    @Benchmark
    @OperationsPerInvocation(PATTERNS)
    public Object shard() {
        return runner.run(0);
    }
}
