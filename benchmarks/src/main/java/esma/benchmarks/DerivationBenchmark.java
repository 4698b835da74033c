package esma.benchmarks;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.RegularExpansion;
import esma.cf.law.Law;
import esma.cf.proof.Prover;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.engine.prove.Derivation;
import esma.engine.search.TargetExpansion;
import esma.engine.sequence.DifferencesRecogniser;
import esma.engine.sequence.FittedLaw;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One law of (2x+1)/(x−3) under +−−: derived with its proof; found in as many terms of the number
 * and verified to 1000 digits, as a search does; and the proof of the law found.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DerivationBenchmark {
    private static final Moebius TARGET = new Moebius(2, 1, 1, -3);
    private static final SignPattern SIGNS = new SignPattern("+--");

    /** The constant. */
    @Param({"e", "tan(1/3)", "besselI(0,2)/besselI(1,2)"})
    public String constant = "";

    private Derivation derivation;
    private Prover prover;
    private CachedReal real;
    private Verification verification;
    private int depth;
    private Law law;

    /** Makes what is made once a constant, and derives the law to know its length. */
    @Setup
    public void derive() {
        Constant number = Constant.parse(constant);
        derivation = new Derivation(number, Derivation.DEFAULT_LIMIT);
        prover = Prover.of(number);
        real = new CachedReal(number);
        verification = new Verification(real);
        FittedLaw fitted = ((Derivation.Outcome.Derived) derived()).fitted();
        law = fitted.law();
        depth = fitted.termsFitted() + fitted.termsHeldOut();
    }

    /** The law with its proof, from the base theorem. */
    @Benchmark
    public Object derived() {
        return derivation.derive(TARGET, SIGNS);
    }

    /** The law from digits, verified; the digits themselves are computed beforehand. */
    @Benchmark
    public Object searched() {
        MoebiusTarget target = new MoebiusTarget(TARGET);
        RegularExpansion regular = TargetExpansion.of(real, target, 2 * depth + 2);
        Terms terms = SignedRewriting.rewrite(regular, SIGNS, depth);
        Law found = new DifferencesRecogniser().recognise(terms, depth).orElseThrow().law();
        return verification.verify(target, SIGNS, found, 1000);
    }

    /** The proof of the law. */
    @Benchmark
    public Object proved() {
        return prover.prove(TARGET, SIGNS, law);
    }
}
