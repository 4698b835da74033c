package esma.benchmarks;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.cf.law.Law;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.engine.metrics.Convergence;
import esma.engine.metrics.RegularConvergence;
import esma.engine.search.TargetExpansion;
import esma.engine.sequence.RecurrenceRecogniser;
import esma.engine.target.MoebiusTarget;
import esma.engine.verify.CachedReal;
import esma.engine.verify.Verification;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one formula of e costs: expansion, reconstruction, verification to 1000 digits, metrics. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FormulaBenchmark {
    private static final int DEPTH = 105;
    private static final SignPattern SIGNS = new SignPattern("+-+");

    private CachedReal e;
    private Enclosure enclosure;
    private RegularConvergence regular;
    private Verification verification;
    private Terms terms;
    private Law law;
    private Terms lawTerms;

    /** Expands e under +-+ and finds its law. */
    @Setup
    public void expand() {
        e = new CachedReal(Constant.parse("e"));
        enclosure = e.enclose(1000);
        RegularExpansion expansion = TargetExpansion.of(e, MoebiusTarget.SELF, 2 * DEPTH + 2);
        regular = new RegularConvergence(expansion.terms());
        verification = new Verification(e);
        terms = SignedRewriting.rewrite(expansion, SIGNS, DEPTH);
        law = reconstruct();
        lawTerms = law.terms(600);
    }

    /** The regular terms of a Möbius image from an enclosure of 1000 bits. */
    @Benchmark
    public RegularExpansion expansion() {
        return LehmerExpansion.ofImage(new Moebius(2, 1, 1, -1), enclosure, 2 * DEPTH + 2);
    }

    /** The law from 105 terms. */
    @Benchmark
    public Law reconstruct() {
        return new RecurrenceRecogniser().recognise(terms, 26).orElseThrow().law();
    }

    /** The product tree of 600 terms. */
    @Benchmark
    public Cylinder productTree() {
        return Cylinder.of(lawTerms, lawTerms.size(), SIGNS);
    }

    /** Verification to 1000 digits. */
    @Benchmark
    public Object verify() {
        return verification.verify(MoebiusTarget.SELF, SIGNS, law, 1000);
    }

    /** All metrics. */
    @Benchmark
    public Object measure() {
        return Convergence.measure(law, SIGNS, regular);
    }
}
