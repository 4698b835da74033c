package esma.engine.check;

import esma.cf.gauge.CheckedStep;
import esma.engine.control.Reals;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.prove.Provers;
import esma.engine.verify.CachedReal;
import esma.engine.verify.Verdict;
import esma.engine.verify.Verification;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Verifies formulas again from nothing but their constant, target, signs, law and proof: to more
 * digits, or because they came from elsewhere. Keeps the enclosures of the constants it meets.
 * Thread-safe if {@code others} is.
 */
public final class Reverification {
    private final int digits;
    private final Function<String, Optional<Formula>> others;
    private final Provers provers = new Provers();
    private final Map<String, Verification> constants = new ConcurrentHashMap<>();

    /**
     * Verifies to this many digits.
     *
     * @param others finds by its key the formula that a proof may rest on; a proof from one that is
     *     not found is refused
     */
    public Reverification(int digits, Function<String, Optional<Formula>> others) {
        this.digits = digits;
        this.others = others;
    }

    /**
     * What came of it.
     *
     * @param refusal the step at which the check of the proof fails; empty if it is accepted, or if
     *     there is none
     * @param verdict of the comparison
     * @param formula with the evidence and status that the verdict gives it, and without a proof
     *     that was refused
     */
    public record Result(Optional<CheckedStep> refusal, Verdict verdict, Formula formula) {}

    /**
     * Checks a formula's proof again and compares its digits.
     *
     * @throws IllegalStateException if it is proved and its digits contradict that: one of the two
     *     is an error of this program
     */
    public Result verify(Formula formula) {
        Optional<CheckedStep> refusal = refusal(formula);
        return compared(proofChecked(formula, refusal), refusal);
    }

    /**
     * The same for a formula that comes from elsewhere: digits of a theorem are compared only if
     * they were there.
     *
     * @return the formula as it is believed here; empty if it does not hold
     */
    public Optional<Formula> accepted(Formula formula) {
        Optional<CheckedStep> refusal = refusal(formula);
        Formula checked = proofChecked(formula, refusal);
        if (checked.standing().isTheorem() && !checked.evidence().isCompared()) {
            return Optional.of(checked);
        }
        return Optional.of(compared(checked, refusal))
                .filter(result -> result.verdict().stands())
                .map(Result::formula);
    }

    private Optional<CheckedStep> refusal(Formula formula) {
        return provers.of(formula.constant()).refusal(formula, others);
    }

    private static Formula proofChecked(Formula formula, Optional<CheckedStep> refusal) {
        return refusal.isEmpty() ? formula : formula.with(Standing.UNTRIED);
    }

    private Result compared(Formula formula, Optional<CheckedStep> refusal) {
        Verification verification =
                constants.computeIfAbsent(
                        formula.constant(),
                        text -> new Verification(new CachedReal(Reals.of(text))));
        Verdict verdict =
                formula.standing().isTheorem()
                        ? verification.confirm(
                                formula.target(), formula.signs(), formula.law(), digits)
                        : verification.verify(
                                formula.target(), formula.signs(), formula.law(), digits);
        Evidence before = formula.evidence();
        Evidence evidence =
                new Evidence(
                        verdict.digits(),
                        before.surplusDigits() + verdict.digits() - before.verifiedDigits(),
                        before.termsFitted(),
                        before.termsHeldOut(),
                        verdict.rigor(),
                        before.recogniser());
        return new Result(refusal, verdict, formula.with(evidence, verdict.stands()));
    }
}
