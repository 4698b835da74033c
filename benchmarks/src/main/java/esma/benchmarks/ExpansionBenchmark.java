package esma.benchmarks;

import esma.cf.expand.CertainExpansion;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.TermRule;
import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All certain terms of a random number known to so many digits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ExpansionBenchmark {
    private static final long SEED = 20221209;

    /** Decimal digits. */
    @Param({"1000", "3000", "10000", "30000", "100000"})
    public int digits;

    private BigInteger n;
    private BigInteger m;

    /** A random number between 0 and 1. */
    @Setup
    public void number() {
        m = BigInteger.TEN.pow(digits);
        n = new BigInteger(m.bitLength() - 1, new Random(SEED));
    }

    /** Quadratic. */
    @Benchmark
    public int lehmer() {
        return LehmerExpansion.ofInterval(n, m, n.add(BigInteger.ONE), m, Integer.MAX_VALUE)
                .certain();
    }

    /** By halving. */
    @Benchmark
    public int recursive() {
        return terms(TermRule.REGULAR);
    }

    /** Another rule in the same way. */
    @Benchmark
    public int nearestInteger() {
        return terms(TermRule.NEAREST);
    }

    private int terms(TermRule rule) {
        return CertainExpansion.ofInterval(rule, n, m, n.add(BigInteger.ONE), m, Integer.MAX_VALUE)
                .terms()
                .size();
    }
}
