package esma.web.view;

import esma.cf.algebra.PolynomialMatrix;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.engine.formula.Formula;
import esma.results.StoredFormula;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Why a formula is a theorem.
 *
 * @param statement what it rests on, in a sentence
 * @param citation where that is proved; empty where it needs no citation
 * @param otherFormula id of the formula that it follows from, where that is stored
 * @param steps what is to be checked, one after the other
 */
public record ProofView(
        String statement, String citation, Optional<Long> otherFormula, List<Step> steps) {
    private static final int SHOWN_TERMS = 5;

    /** Longer products are named and not written out. */
    private static final int MOST_MATRICES = 6;

    private static final int MOST_TEX = 600;

    /**
     * A step.
     *
     * @param label what it is
     * @param tex a statement
     */
    public record Step(String label, Tex tex) {}

    /** Whether it is a certificate, to be multiplied out. */
    public boolean hasMatrices() {
        return steps.size() > 1;
    }

    /** What the steps write as T(a, s). */
    public Tex step() {
        return new Tex("\\begin{pmatrix}a & s \\\\ 1 & 0\\end{pmatrix}", "[[a, s], [1, 0]]");
    }

    /**
     * Of a formula's proof; empty where there is none.
     *
     * @param other the formula that it follows from, where it is one and is stored
     */
    static Optional<ProofView> of(Formula formula, Optional<StoredFormula> other) {
        return formula.standing().proof().map(proof -> of(formula, proof, other));
    }

    private static ProofView of(Formula formula, Proof proof, Optional<StoredFormula> other) {
        if (proof instanceof Proof.Gauge gauge) {
            return new ProofView(
                    "Base theorem "
                            + gauge.theorem().name()
                            + ": "
                            + gauge.theorem().value()
                            + " = "
                            + Notation.brackets(gauge.certificate().base(), SHOWN_TERMS),
                    gauge.theorem().citation(),
                    Optional.empty(),
                    steps(formula, gauge.certificate(), gauge.theorem().value()));
        }
        if (proof instanceof Proof.Equivalent equivalent) {
            return new ProofView(
                    "It follows from another formula, "
                            + other.map(f -> f.formula().targetText() + " = ").orElse("")
                            + Notation.brackets(equivalent.certificate().base(), SHOWN_TERMS),
                    "",
                    other.map(StoredFormula::id),
                    steps(formula, equivalent.certificate(), "that formula's value"));
        }
        LagrangeCertificate c = ((Proof.Lagrange) proof).certificate();
        return new ProofView(
                "Lagrange: a periodic fraction is a root of a quadratic, and this one's is the "
                        + (c.plus() ? "greater" : "smaller")
                        + " of two.",
                "",
                Optional.empty(),
                List.of(
                        new Step(
                                "The quadratic",
                                Notation.joined(
                                        List.of(
                                                Notation.polynomial(c.quadratic(), "x"),
                                                new Tex("= 0", "= 0")),
                                        " "))));
    }

    private static List<Step> steps(Formula formula, GaugeCertificate c, String base) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step(
                        "The target is the image M of " + base,
                        equation(new Tex("M =", "M ="), Notation.matrix(c.map()))));
        steps.add(
                new Step(
                        "A carries blocks of the base into blocks of the law",
                        equation(new Tex("A =", "A ="), Notation.matrix(c.gauge()))));
        String inVariable = c.base().ratio().isPresent() ? "t" : "m";
        steps.add(
                product(
                        "A block of the base: "
                                + range("i", c.baseOffset(), c.baseBlock())
                                + c.base().ratio().map(r -> ratio(r, c)).orElse(""),
                        "P_{\\text{in}}(m) =",
                        "P_in(m) =",
                        c.baseBlock(),
                        c::baseSteps,
                        inVariable));
        Law law = formula.law();
        steps.add(
                product(
                        "A block of the law: " + range("n", c.preperiod(), c.outBlock()),
                        "P_{\\text{out}}(m) =",
                        "P_out(m) =",
                        c.outBlock(),
                        () -> c.lawSteps(law, formula.signs()),
                        law.closedForm().flatMap(form -> form.ratio()).isPresent() ? "t" : "m"));
        String factor = factor(c.scalar());
        steps.add(
                new Step(
                        "For every m ≥ 0",
                        new Tex(
                                "A \\cdot P_{\\text{in}}(m) = "
                                        + factor
                                        + "P_{\\text{out}}(m) \\cdot A",
                                "A·P_in(m) = " + factor + "P_out(m)·A")));
        steps.add(
                new Step(
                        "At the start, for a number λ other than 0",
                        new Tex(
                                "M"
                                        + prefixTex("i", c.baseOffset(), "T(t_i, n_i)")
                                        + " = \\lambda"
                                        + prefixTex("n", c.preperiod(), "T(a_n, s_{n+1})")
                                        + " \\cdot A",
                                "M"
                                        + prefixText(c.baseOffset(), "of the base")
                                        + " = λ"
                                        + prefixText(c.preperiod(), "of the law")
                                        + "·A")));
        return steps;
    }

    private static Tex equation(Tex left, Tex right) {
        return Notation.joined(List.of(left, right), " ");
    }

    private static String range(String index, int first, int block) {
        String step = block == 1 ? "m" : block + "m";
        return block == 1
                ? "term " + index + " = " + first + " + " + step
                : "terms "
                        + index
                        + " = "
                        + first
                        + " + "
                        + step
                        + " to "
                        + (first + block - 1)
                        + " + "
                        + step;
    }

    private static String ratio(BigInteger ratio, GaugeCertificate c) {
        int periods = c.baseBlock() / c.base().residues().size();
        return ", t = " + ratio.pow(periods) + "^m";
    }

    /** Written out where it is short. */
    private static Step product(
            String label,
            String leftTex,
            String leftText,
            int matrices,
            Supplier<List<PolynomialMatrix>> steps,
            String variable) {
        Tex left = new Tex(leftTex, leftText);
        if (matrices <= MOST_MATRICES) {
            Tex shown =
                    Notation.joined(
                            steps.get().stream().map(m -> Notation.matrix(m, variable)).toList(),
                            " · ");
            if (shown.code().length() <= MOST_TEX) {
                return new Step(label, equation(left, shown));
            }
        }
        return new Step(
                label,
                equation(
                        left,
                        new Tex(
                                "\\prod \\begin{pmatrix}\\text{term} & \\pm 1 \\\\ 1 &"
                                        + " 0\\end{pmatrix} \\quad\\text{("
                                        + matrices
                                        + " matrices)}",
                                "the product of " + matrices + " matrices [[term, ±1], [1, 0]]")));
    }

    private static String factor(BigFraction scalar) {
        if (scalar.equals(BigFraction.ONE)) {
            return "";
        }
        return scalar.equals(BigFraction.MINUS_ONE) ? "-" : "(" + Notation.rational(scalar) + ") ";
    }

    private static String prefixTex(String index, int count, String step) {
        return count == 0 ? "" : " \\cdot \\prod_{" + index + "<" + count + "} " + step;
    }

    private static String prefixText(int count, String whose) {
        return count == 0
                ? ""
                : "·(the first " + (count == 1 ? "step " : count + " steps ") + whose + ")";
    }
}
