package esma.engine.prove;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.cf.gauge.Obstacle;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.cf.rewrite.SignedRewriting;
import esma.cf.theorem.BaseExpansion;
import esma.cf.theorem.BaseMatch;
import esma.constants.Constant;
import esma.engine.sequence.DifferencesRecogniser;
import esma.engine.sequence.FittedLaw;
import esma.engine.sequence.GeometricRecogniser;
import esma.engine.sequence.Recogniser;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The law of a Möbius image of a constant with a proved law, under a sign pattern: the base's terms
 * give the image's, the shortest law through them is read off, and its certificate makes it a
 * theorem for every term (DESIGN §5). No digits of the constant are used, and nothing is searched.
 */
public final class Derivation {
    /** Terms looked at first; then more by so many per cent, and so on up to the limit. */
    private static final int FIRST_TERMS = 96;

    /** Longer laws are not read off. */
    public static final int DEFAULT_LIMIT = 50_000;

    private static final int MOST_GEOMETRIC_TERMS = 12_288;

    /** Terms looked at where no law is promised. */
    private static final int MOST_UNPROMISED_TERMS = 6_144;

    private static final Recogniser DIFFERENCES = new DifferencesRecogniser();
    private static final Recogniser GEOMETRIC = new GeometricRecogniser();

    private final Constant constant;
    private final Prover prover;
    private final int limit;

    /**
     * Derives laws of images of this constant.
     *
     * @param limit most terms that are looked at; of geometric laws never more than {@value
     *     #MOST_GEOMETRIC_TERMS}
     */
    public Derivation(Constant constant, int limit) {
        this.constant = constant;
        this.prover = Prover.of(constant);
        this.limit = limit;
    }

    /** What a derivation comes to. */
    public sealed interface Outcome {
        /** The law, proved. */
        record Derived(FittedLaw fitted, Proof proof) implements Outcome {
            /** The law. */
            public Law law() {
                return fitted.law();
            }
        }

        /** There is provably no C-finite law: under all minus the runs of 2 grow without bound. */
        record NoLaw() implements Outcome {}

        /**
         * No law shows in so many terms: it is longer. Under all minus this may be the regular law,
         * which decides whether there is one.
         */
        record BeyondLimit(int limit) implements Outcome {}

        /**
         * No law shows within the limit, and none need exist: the base's terms are no integers, so
         * the base theorem says nothing of the image's (exp(3), whose regular fraction shows no
         * pattern).
         */
        record Unknown(int limit) implements Outcome {}

        /** Nothing is proved of the constant. */
        record NotDerivable(Obstacle obstacle) implements Outcome {}
    }

    /** The law of target(constant) under these signs. */
    public Outcome derive(Moebius target, SignPattern signs) {
        if (!prover.knowsBase()) {
            return new Outcome.NotDerivable(Obstacle.NO_BASE);
        }
        if (!signs.isAllMinus()) {
            return fromTerms(target, signs);
        }
        Outcome regular = fromTerms(target, SignPattern.REGULAR);
        return regular instanceof Outcome.Derived derived && hasUnboundedOddTerms(derived.law())
                ? new Outcome.NoLaw()
                : regular instanceof Outcome.Derived ? fromTerms(target, signs) : regular;
    }

    /**
     * Whether regular terms at odd index are unbounded: each term c there makes c − 1 twos under
     * all minus, and a C-finite sequence with runs longer than its order is constant from there.
     */
    private static boolean hasUnboundedOddTerms(Law regular) {
        ClosedForm form = regular.closedForm().orElseThrow();
        for (int j = 0; j < form.period(); j++) {
            boolean isEverOdd = form.period() % 2 == 1 || (regular.preperiod() + j) % 2 == 1;
            if (isEverOdd && form.residues().get(j).degree() > 0) {
                return true;
            }
        }
        return false;
    }

    private Outcome fromTerms(Moebius target, SignPattern signs) {
        boolean isGeometric =
                prover.base().map(b -> b.theorem().fraction().ratio().isPresent()).orElse(false);
        Recogniser recogniser = isGeometric ? GEOMETRIC : DIFFERENCES;
        // the terms of geometric laws are as long as they are many
        int most = Math.min(limit, isGeometric ? MOST_GEOMETRIC_TERMS : limit);
        boolean isPromised = prover.promisesLaws();
        if (!isPromised) {
            most = Math.min(most, MOST_UNPROMISED_TERMS);
        }
        int growth = isGeometric ? 100 : 300;
        for (int count = Math.min(FIRST_TERMS, most);
                ;
                count = Math.min(most, count + count * growth / 100)) {
            Terms rewritten = SignedRewriting.rewrite(regular(target, 2 * count + 2), signs, count);
            Terms terms = signs.isAllMinus() ? upToRun(rewritten) : rewritten;
            Optional<FittedLaw> fitted = recogniser.recognise(terms, count);
            if (fitted.isPresent()) {
                Prover.Attempt attempt = prover.prove(target, signs, fitted.get().law());
                if (attempt instanceof Prover.Attempt.Proved proved) {
                    return new Outcome.Derived(fitted.get(), proved.proof());
                }
            }
            if (count == most) {
                return isPromised ? new Outcome.BeyondLimit(most) : new Outcome.Unknown(most);
            }
        }
    }

    /** Without the run of 2 at the end, which would be read as the law 2, 2, 2, … */
    private static Terms upToRun(Terms terms) {
        int end = terms.size();
        while (end > 0 && terms.get(end - 1).equals(BigInteger.TWO)) {
            end--;
        }
        return terms.prefix(end);
    }

    /** The constant. */
    public Constant constant() {
        return constant;
    }

    /**
     * Regular terms of the image of a constant with a base.
     *
     * @param wanted how many
     */
    Terms regularTerms(Moebius target, int wanted) {
        return regular(target, wanted).terms();
    }

    /** Regular terms from the base, or of a quadratic number from its square root. */
    private RegularExpansion regular(Moebius target, int wanted) {
        Optional<BaseMatch> base = prover.base();
        if (base.isPresent()) {
            Matrix2 map = Matrix2.of(target.a(), target.b(), target.c(), target.d());
            return BaseExpansion.of(
                    base.get().theorem().fraction(), map.times(base.get().map()), wanted);
        }
        for (int bits = 4 * wanted; ; bits *= 2) {
            RegularExpansion expansion =
                    LehmerExpansion.ofImage(target, constant.enclose(bits), wanted);
            if (expansion.certain() >= wanted) {
                return expansion;
            }
        }
    }
}
