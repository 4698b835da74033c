package esma.engine.prove;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.Obstacle;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.constants.Constant;
import esma.constants.Real;
import esma.constants.expression.ExpressionException;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.target.Target;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proves formulas of one constant, and checks their proofs. Möbius images are proved from the
 * constant's base; other targets, as e<sup>2</sup>, as numbers of their own, whose expression may
 * have a base. Thread-safe.
 */
public final class FormulaProver {
    private final Real number;
    private final Prover prover;

    private FormulaProver(Real number, Prover prover) {
        this.number = number;
        this.prover = prover;
    }

    /** Of this number: only of an expression is anything known. */
    public static FormulaProver of(Real number) {
        return new FormulaProver(
                number,
                number instanceof Constant expression ? Prover.of(expression) : Prover.ofNothing());
    }

    /** The number that a proof is about, as a Möbius image of one whose base is known. */
    private record Image(Prover prover, Moebius map) {}

    private Optional<Image> image(Target target) {
        Optional<Moebius> map = target.moebius();
        return map.isPresent()
                ? Optional.of(new Image(prover, map.get()))
                : proverOf(target).map(own -> new Image(own, Moebius.IDENTITY));
    }

    private Optional<Prover> proverOf(Target target) {
        if (!(number instanceof Constant constant)) {
            return Optional.empty();
        }
        try {
            String text = Formula.targetText(constant.text(), target);
            return Optional.of(Prover.of(Constant.parse(text))).filter(Prover::knowsBase);
        } catch (ExpressionException e) {
            // longer than expressions may be
            return Optional.empty();
        }
    }

    /**
     * Whether the law of this target under every pattern with a plus follows without search: it is
     * a Möbius image of a number with a base theorem in integers, or of a quadratic number ({@link
     * Derivation}).
     */
    public boolean derives(Target target) {
        return target.moebius().isPresent() && prover.promisesLaws();
    }

    /** The proof that target(constant) has this law, or what kept it from one. */
    public Standing prove(Target target, SignPattern signs, Law law) {
        Optional<Image> image = image(target);
        if (image.isEmpty()) {
            return Standing.of(Obstacle.NOT_MOEBIUS);
        }
        Prover.Attempt attempt = image.get().prover().prove(image.get().map(), signs, law);
        return attempt instanceof Prover.Attempt.Proved proved
                ? Standing.of(proved.proof())
                : Standing.of(((Prover.Attempt.Failed) attempt).obstacle());
    }

    /**
     * The first step at which the check of a formula's proof fails; empty if it is accepted, or if
     * there is none.
     *
     * @param others finds by its key the formula that the proof may rest on
     */
    public Optional<CheckedStep> refusal(
            Formula formula, Function<String, Optional<Formula>> others) {
        Optional<Proof> proof = formula.standing().proof();
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        if (proof.get() instanceof Proof.Equivalent equivalent) {
            return others.apply(equivalent.formulaKey())
                    .map(base -> Triage.refusal(equivalent, formula, base))
                    .orElse(Optional.of(CheckedStep.BASE));
        }
        return image(formula.target())
                .map(
                        image ->
                                image.prover()
                                        .refusal(
                                                proof.get(),
                                                image.map(),
                                                formula.signs(),
                                                formula.law()))
                .orElse(Optional.of(CheckedStep.BASE));
    }
}
