package esma.engine.check;

import esma.engine.control.Reals;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.verify.CachedReal;
import esma.engine.verify.Verdict;
import esma.engine.verify.Verification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies formulas again from nothing but their constant, target, signs and law: to more digits,
 * or because they came from elsewhere. Keeps the enclosures of the constants it meets. Thread-safe.
 */
public final class Reverification {
    private final int digits;
    private final Map<String, Verification> constants = new ConcurrentHashMap<>();

    /** Verifies to this many digits. */
    public Reverification(int digits) {
        this.digits = digits;
    }

    /**
     * What came of it.
     *
     * @param verdict of the comparison
     * @param formula with the evidence and status that the verdict gives it
     */
    public record Result(Verdict verdict, Formula formula) {}

    /** Verifies one formula again. */
    public Result verify(Formula formula) {
        Verification verification =
                constants.computeIfAbsent(
                        formula.constant(),
                        text -> new Verification(new CachedReal(Reals.of(text))));
        Verdict verdict =
                verification.verify(formula.target(), formula.signs(), formula.law(), digits);
        Evidence before = formula.evidence();
        Evidence evidence =
                new Evidence(
                        verdict.digits(),
                        before.surplusDigits() + verdict.digits() - before.verifiedDigits(),
                        before.termsFitted(),
                        before.termsHeldOut(),
                        verdict.rigor(),
                        before.recogniser());
        return new Result(verdict, formula.with(evidence, verdict.stands()));
    }
}
