package esma.engine.check;

import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.proof.Proof;
import esma.constants.Constant;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.metrics.Convergence;
import esma.engine.metrics.RegularConvergence;
import esma.engine.prove.Provers;
import esma.engine.search.TargetExpansion;
import esma.engine.target.Target;
import esma.engine.verify.CachedReal;
import esma.engine.verify.Surplus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a formula that somebody else wrote down must show before it is believed: that it says one
 * thing, that its proof is accepted if it has one, that its law agrees with its target in digits,
 * and explains more of them than it costs. What it says of its evidence, its convergence and of
 * attempts to prove it is found again, not believed. For one thread.
 */
public final class Admission {
    /** Longer laws and certificates are not found. */
    private static final int LONGEST = 20_000;

    /** Enough for the speed-up. */
    private static final int REGULAR_TERMS = 2 * Convergence.RATE_TERMS;

    /** Nothing is known of how many were tried. */
    private static final int CANDIDATES = 1;

    private final int digits;
    private final Function<String, Optional<Formula>> others;
    private final Reverification again;
    private final Provers provers = new Provers();
    private final Map<String, CachedReal> constants = new HashMap<>();

    /**
     * Compares to this many digits.
     *
     * @param others finds by its key the formula that a proof may rest on
     */
    public Admission(int digits, Function<String, Optional<Formula>> others) {
        this.digits = digits;
        this.others = others;
        this.again = new Reverification(digits, others);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The formula as it is believed. */
        record Admitted(Formula formula) implements Outcome {}

        /** Why it is not believed. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Looks at one formula.
     *
     * @throws esma.constants.expression.ExpressionException if its constant is no expression
     * @throws esma.constants.EvaluationException if the constant or the target has no value
     */
    public Outcome examine(Formula formula) {
        return refusal(formula)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> compared(formula));
    }

    private Optional<String> refusal(Formula formula) {
        if (formula.status() == Status.REFUTED) {
            return Optional.of("it is refuted");
        }
        // The numbers of a control are no expressions: nobody else has a use for them.
        if (!Constant.parse(formula.constant()).text().equals(formula.constant())) {
            return Optional.of("\"constant\" is not in its canonical form");
        }
        if (!Target.ofCode(formula.target().code()).equals(formula.target())) {
            return Optional.of("the target is not in its canonical form");
        }
        if (formula.law().complexity() > LONGEST || formula.law().period() > LONGEST) {
            return Optional.of("its law has more than " + LONGEST + " terms");
        }
        if (formula.law().closedForm().isPresent() && !formula.law().formFollowsRecurrence()) {
            return Optional.of("\"law\" and \"recurrence\" give different terms");
        }
        return formula.standing().proof().flatMap(proof -> refusal(formula, proof));
    }

    private Optional<String> refusal(Formula formula, Proof proof) {
        boolean isLong =
                (proof instanceof Proof.Gauge gauge && isLong(gauge.certificate()))
                        || (proof instanceof Proof.Equivalent equivalent
                                && isLong(equivalent.certificate()));
        if (isLong) {
            return Optional.of("its proof has blocks of more than " + LONGEST + " terms");
        }
        Optional<CheckedStep> step = provers.of(formula.constant()).refusal(formula, others);
        return step.map(s -> "its proof is refused: " + s.text());
    }

    private static boolean isLong(GaugeCertificate c) {
        return Math.max(
                        Math.max(c.baseOffset(), c.baseBlock()),
                        Math.max(c.preperiod(), c.outBlock()))
                > LONGEST;
    }

    private CachedReal real(Formula formula) {
        return constants.computeIfAbsent(
                formula.constant(), text -> new CachedReal(Constant.parse(text)));
    }

    private Outcome compared(Formula claimed) {
        Optional<Formula> holds = again.accepted(claimed);
        if (holds.isEmpty()) {
            return new Outcome.Refused("law and target do not agree to " + digits + " digits");
        }
        Formula formula = holds.get();
        Evidence found = formula.evidence();
        if (found.verifiedDigits() < Math.min(digits, claimed.evidence().verifiedDigits())) {
            return new Outcome.Refused(
                    "law and target agree to "
                            + found.verifiedDigits()
                            + " digits, not to "
                            + claimed.evidence().verifiedDigits());
        }
        int surplus = Surplus.digits(found.verifiedDigits(), formula.law(), CANDIDATES);
        if (surplus <= 0 && !formula.standing().isTheorem()) {
            return new Outcome.Refused("the law costs more digits than it explains");
        }
        return new Outcome.Admitted(
                new Formula(
                        formula.constant(),
                        formula.target(),
                        formula.signs(),
                        formula.law(),
                        formula.status(),
                        new Evidence(
                                found.verifiedDigits(),
                                surplus,
                                found.termsFitted(),
                                found.termsHeldOut(),
                                found.isCompared() ? found.rigor() : real(formula).rigor(),
                                found.recogniser()),
                        measured(formula),
                        formula.standing().proof().isPresent()
                                ? formula.standing()
                                : Standing.UNTRIED));
    }

    private Metrics measured(Formula formula) {
        return Convergence.measure(
                formula.law(),
                formula.signs(),
                new RegularConvergence(
                        TargetExpansion.of(real(formula), formula.target(), REGULAR_TERMS)
                                .terms()));
    }
}
