package esma.cf.notation;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** A continued fraction as plain text, which {@link CfParser} reads back as an equal value. */
public final class CfNotation {
    private CfNotation() {}

    /** On one line. */
    public static String text(ContinuedFraction fraction) {
        if (fraction instanceof ListedCf listed) {
            return listed(listed);
        }
        if (fraction instanceof PolynomialCf polynomial) {
            return "a(n)=" + polynomial.a().text("n") + ", b(n)=" + polynomial.b().text("n");
        }
        return interlaced((InterlacedCf) fraction);
    }

    private static String listed(ListedCf fraction) {
        StringBuilder text = new StringBuilder("[");
        for (int n = 0; n < fraction.terms().size(); n++) {
            text.append(rational(fraction.term(n)));
            if (n < fraction.numerators().size()) {
                text.append(after(fraction.numerator(n + 1))).append(n == 0 ? "; " : ", ");
            }
        }
        return text.append(fraction.complete() ? "]" : "…]").toString();
    }

    private static String interlaced(InterlacedCf fraction) {
        StringBuilder text = new StringBuilder("[");
        for (int n = 0; n < fraction.headTerms().size(); n++) {
            text.append(rational(fraction.term(n))).append(after(fraction.numerator(n + 1)));
            text.append(n == 0 ? "; " : ", ");
        }
        String variable = fraction.ratio().isPresent() ? "t" : "m";
        text.append(block(fraction.terms(), variable));
        if (!fraction.numerators().stream().allMatch(Polynomial.of(1)::equals)) {
            text.append(" | ").append(block(fraction.numerators(), variable));
        }
        Optional<BigInteger> ratio = fraction.ratio();
        ratio.ifPresent(r -> text.append(" : t=").append(base(r)).append("^m"));
        return text.append(']').toString();
    }

    private static String base(BigInteger ratio) {
        return ratio.signum() < 0 ? "(" + ratio + ")" : ratio.toString();
    }

    private static String block(List<Polynomial> residues, String variable) {
        StringBuilder text = new StringBuilder("(");
        for (int j = 0; j < residues.size(); j++) {
            text.append(j == 0 ? "" : ", ").append(residues.get(j).text(variable));
        }
        return text.append(')').toString();
    }

    /** An integer, or numerator and denominator. */
    public static String rational(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    private static String after(BigFraction numerator) {
        if (numerator.equals(BigFraction.ONE)) {
            return "";
        }
        if (numerator.equals(BigFraction.MINUS_ONE)) {
            return "-";
        }
        return (numerator.getNumerator().signum() > 0 ? "+" : "") + rational(numerator);
    }
}
