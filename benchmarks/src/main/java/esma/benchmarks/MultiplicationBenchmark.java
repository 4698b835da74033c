package esma.benchmarks;

import esma.cf.arithmetic.FastMultiplication;
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

/** Where multiplication by transforms overtakes the platform's Toom–Cook. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MultiplicationBenchmark {
    private static final long SEED = 20221209;

    /** Length of each factor. */
    @Param({"200000", "400000", "800000", "1600000", "3200000", "6400000"})
    public int bits;

    private BigInteger x;
    private BigInteger y;

    /** Two random factors. */
    @Setup
    public void factors() {
        Random random = new Random(SEED);
        x = new BigInteger(bits, random).setBit(bits - 1);
        y = new BigInteger(bits, random).setBit(bits - 1);
    }

    /** BigInteger. */
    @Benchmark
    public BigInteger toomCook() {
        return x.multiply(y);
    }

    /** Apfloat's number-theoretic transforms, packing and unpacking included. */
    @Benchmark
    public BigInteger transform() {
        return FastMultiplication.multiplyByTransform(x, y);
    }
}
