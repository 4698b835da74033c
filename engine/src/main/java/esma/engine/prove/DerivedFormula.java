package esma.engine.prove;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.constants.Constant;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.metrics.Convergence;
import esma.engine.metrics.RegularConvergence;
import esma.engine.prove.Derivation.Outcome;
import esma.engine.target.MoebiusTarget;
import esma.engine.verify.CachedReal;
import esma.engine.verify.Surplus;
import esma.engine.verify.Verdict;
import esma.engine.verify.Verification;

/**
 * A derived law as a formula: a theorem already, measured, and compared with digits of the constant
 * only as far as is asked for.
 */
public final class DerivedFormula {
    /** Nothing was searched. */
    private static final int CANDIDATES = 1;

    /** Enough for the speed-up, which compares at {@link Convergence#RATE_TERMS} terms. */
    private static final int REGULAR_TERMS = 2 * Convergence.RATE_TERMS;

    private DerivedFormula() {}

    /**
     * The formula.
     *
     * @param derived what the derivation came to for this target under these signs
     * @param digits to compare to; none for 0, and then the formula's verified digits are 0
     * @throws IllegalStateException if the digits contradict the proof
     */
    public static Formula of(
            Derivation derivation,
            Moebius target,
            SignPattern signs,
            Outcome.Derived derived,
            int digits) {
        Constant constant = derivation.constant();
        MoebiusTarget image = new MoebiusTarget(target);
        CachedReal real = new CachedReal(constant);
        Verdict verdict =
                digits == 0
                        ? Verdict.uncompared(real.rigor())
                        : new Verification(real).confirm(image, signs, derived.law(), digits);
        Evidence evidence =
                new Evidence(
                        verdict.digits(),
                        Surplus.digits(verdict.digits(), derived.law(), CANDIDATES),
                        derived.fitted().termsFitted(),
                        derived.fitted().termsHeldOut(),
                        verdict.rigor(),
                        Evidence.Recogniser.DIFFERENCES);
        RegularConvergence regular =
                new RegularConvergence(derivation.regularTerms(target, REGULAR_TERMS));
        return new Formula(
                constant.text(),
                image,
                signs,
                derived.law(),
                Status.PROVED,
                evidence,
                Convergence.measure(derived.law(), signs, regular),
                Standing.of(derived.proof()));
    }
}
