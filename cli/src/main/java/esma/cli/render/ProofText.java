package esma.cli.render;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.theorem.BaseFraction;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/** Why a formula is a theorem, or what kept it from being one. */
public final class ProofText {
    private static final int SHOWN_TERMS = 4;
    private static final BigInteger LONG = BigInteger.ONE.shiftLeft(31);

    private ProofText() {}

    /** Such as {@code 0F1, base coth(1/2)}. */
    public static String brief(Proof proof) {
        if (proof instanceof Proof.Gauge gauge) {
            return gauge.theorem().name() + " base " + gauge.theorem().value();
        }
        return proof instanceof Proof.Lagrange lagrange
                ? "Lagrange, " + lagrange.certificate().quadratic().text("x") + " = 0"
                : "from formula " + ((Proof.Equivalent) proof).formulaKey();
    }

    /** Labels and texts, in order; empty where no proof was looked for. */
    public static Map<String, String> of(Formula formula, Style style) {
        Map<String, String> lines = new LinkedHashMap<>();
        formula.standing().proof().ifPresent(proof -> addProof(lines, formula, proof, style));
        formula.standing()
                .obstacle()
                .filter(obstacle -> formula.status() == Status.VERIFIED)
                .ifPresent(
                        obstacle ->
                                lines.put(
                                        "not proved",
                                        obstacle.description() + " (" + obstacle.text() + ")"));
        return lines;
    }

    private static void addProof(
            Map<String, String> lines, Formula formula, Proof proof, Style style) {
        if (proof instanceof Proof.Gauge gauge) {
            lines.put(
                    "theorem",
                    gauge.theorem().name()
                            + ": "
                            + gauge.theorem().value()
                            + " = "
                            + fraction(gauge.certificate().base(), style)
                            + " ("
                            + gauge.theorem().citation()
                            + ")");
            addCertificate(lines, formula, gauge.theorem().value(), gauge.certificate());
        } else if (proof instanceof Proof.Equivalent equivalent) {
            lines.put("follows from", equivalent.formulaKey());
            addCertificate(lines, formula, "that formula", equivalent.certificate());
        } else if (proof instanceof Proof.Lagrange lagrange) {
            LagrangeCertificate c = lagrange.certificate();
            lines.put(
                    "theorem",
                    "Lagrange: the "
                            + (c.plus() ? "greater" : "smaller")
                            + " root of "
                            + c.quadratic().text("x")
                            + " = 0, a fixed point of the period");
        }
    }

    /** The relations that {@link GaugeCertificate} states, with their numbers. */
    private static void addCertificate(
            Map<String, String> lines, Formula formula, String base, GaugeCertificate c) {
        // A long constant is x already.
        String variable = ConstantName.isLong(formula.constant()) ? "y" : "x";
        lines.put(
                "as image",
                ConstantName.target(formula)
                        + " = "
                        + map(c.map(), variable)
                        + ", "
                        + variable
                        + " = "
                        + base);
        lines.put(
                "certificate",
                "A*P_in(m) = "
                        + factor(c.scalar())
                        + "P_out(m)*A for every m >= 0, A = "
                        + matrix(c.gauge())
                        + ", with products of [[term, numerator], [1, 0]]: P_in(m) over "
                        + terms(c.baseBlock(), c.baseOffset(), "the base's", "i")
                        + ", P_out(m) over "
                        + terms(c.outBlock(), c.preperiod(), "the law's", "n"));
        lines.put(
                "prefix",
                product("M", c.baseOffset(), "of the base", "")
                        + " is a multiple of "
                        + product("", c.preperiod(), "of the law", "A")
                        + ", M = "
                        + matrix(c.map()));
    }

    private static String product(String before, int terms, String whose, String after) {
        if (terms == 0) {
            return before + after;
        }
        return (before.isEmpty() ? "" : before + "*")
                + "(the first "
                + (terms == 1 ? "step " : terms + " steps ")
                + whose
                + ")"
                + (after.isEmpty() ? "" : "*" + after);
    }

    private static String terms(int block, int first, String whose, String index) {
        return whose
                + " terms "
                + index
                + " = "
                + first
                + "+"
                + (block == 1 ? "m" : block + "*m")
                + (block == 1 ? "" : " to " + (first + block - 1) + "+" + block + "*m");
    }

    private static String factor(BigFraction scalar) {
        if (scalar.equals(BigFraction.ONE)) {
            return "";
        }
        return scalar.equals(BigFraction.MINUS_ONE) ? "-" : "(" + number(scalar) + ")*";
    }

    private static String matrix(Matrix2 m) {
        return "[[" + m.a() + "," + m.b() + "],[" + m.c() + "," + m.d() + "]]";
    }

    private static String map(Matrix2 m, String variable) {
        boolean isShort =
                List.of(m.a(), m.b(), m.c(), m.d()).stream()
                        .allMatch(entry -> entry.abs().compareTo(LONG) < 0);
        return isShort
                ? new Moebius(
                                m.a().longValue(),
                                m.b().longValue(),
                                m.c().longValue(),
                                m.d().longValue())
                        .text(variable)
                : "M(" + variable + ")";
    }

    /** The first terms, and those that follow as polynomials. */
    private static String fraction(BaseFraction base, Style style) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < base.head().size() + SHOWN_TERMS; i++) {
            BigFraction term = base.term(i);
            shown.add(number(term) + (base.numerator(i) < 0 ? "-" : ""));
        }
        String variable = base.ratio().isPresent() ? "t" : "m";
        List<String> polynomials = base.residues().stream().map(p -> p.text(variable)).toList();
        return "["
                + shown.get(0)
                + "; "
                + String.join(", ", shown.subList(1, shown.size()))
                + ", "
                + style.ellipsis()
                + "], terms "
                + String.join(", ", polynomials)
                + base.ratio().map(ratio -> ", t = " + ratio + "^m").orElse("");
    }

    private static String number(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }
}
