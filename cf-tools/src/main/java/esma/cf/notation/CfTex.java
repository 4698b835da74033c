package esma.cf.notation;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** A continued fraction in LaTeX (amsmath). */
public final class CfTex {
    private CfTex() {}

    /**
     * Nested fractions: {@code 1 + \cfrac{1}{2 - \cfrac{3}{7}}}.
     *
     * @param count at most so many terms; {@code \ddots} stands for more
     */
    public static String nested(ContinuedFraction fraction, int count) {
        ListedCf start = fraction.prefix(count);
        List<BigFraction> terms = start.terms();
        StringBuilder text = new StringBuilder();
        int open = 0;
        for (int n = 0; n < terms.size(); n++) {
            text.append(number(terms.get(n)));
            if (n == start.numerators().size()) {
                break;
            }
            BigFraction next = start.numerator(n + 1);
            text.append(next.getNumerator().signum() < 0 ? " - " : " + ");
            text.append("\\cfrac{").append(number(next.abs())).append("}{");
            open++;
        }
        return text.append(start.complete() ? "" : "\\ddots").append("}".repeat(open)).toString();
    }

    /**
     * On one line: Gauss' K for polynomials, Rogers' wide form for terms, a bar over the block of
     * an interlaced fraction.
     */
    public static String compact(ContinuedFraction fraction) {
        if (fraction instanceof PolynomialCf polynomial) {
            return number(polynomial.term(0))
                    + " + \\operatorname*{\\mathrm{K}}_{n=1}^{\\infty} \\frac{"
                    + polynomial(polynomial.b(), "n")
                    + "}{"
                    + polynomial(polynomial.a(), "n")
                    + "}";
        }
        return fraction instanceof ListedCf listed ? wide(listed) : barred((InterlacedCf) fraction);
    }

    private static String wide(ListedCf fraction) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < fraction.terms().size(); n++) {
            String term = number(fraction.term(n));
            if (n == 0) {
                text.append(term);
            } else {
                String size = number(fraction.numerator(n).abs());
                text.append("\\frac{").append(size).append("}{").append(term).append('}');
            }
            if (n < fraction.numerators().size()) {
                boolean isMinus = fraction.numerator(n + 1).getNumerator().signum() < 0;
                String sign = isMinus ? "-" : "+";
                text.append(n == 0 ? " " + sign + " " : "{\\genfrac{}{}{0pt}{}{}{" + sign + "}}");
            }
        }
        return text.append(fraction.complete() ? "" : "\\cdots").toString();
    }

    private static String barred(InterlacedCf fraction) {
        String variable = fraction.ratio().isPresent() ? "t" : "m";
        boolean isPlain =
                fraction.headNumerators().stream().allMatch(BigFraction.ONE::equals)
                        && fraction.numerators().stream().allMatch(Polynomial.of(1)::equals);
        List<String> head = new ArrayList<>();
        for (int n = 0; n < fraction.headTerms().size(); n++) {
            head.add(entry(isPlain, number(fraction.term(n)), number(fraction.numerator(n + 1))));
        }
        List<String> block = new ArrayList<>();
        for (int j = 0; j < fraction.period(); j++) {
            block.add(
                    entry(
                            isPlain,
                            polynomial(fraction.terms().get(j), variable),
                            polynomial(fraction.numerators().get(j), variable)));
        }
        String start = head.isEmpty() ? "" : head.get(0) + "; ";
        if (head.size() > 1) {
            start += String.join(", ", head.subList(1, head.size())) + ", ";
        }
        String where = fraction.ratio().map(r -> ",\\ t=" + base(r) + "^{m}").orElse("");
        return "\\left["
                + start
                + "\\overline{"
                + String.join(", ", block)
                + "}\\right]_{m=0"
                + where
                + "}^{\\infty}";
    }

    private static String base(BigInteger ratio) {
        return ratio.signum() < 0 ? "(" + ratio + ")" : ratio.toString();
    }

    /** A term, over it the numerator that follows unless all are 1. */
    private static String entry(boolean isPlain, String term, String numerator) {
        return isPlain ? term : "\\overset{" + numerator + "}{" + term + "}";
    }

    private static String number(BigFraction value) {
        String sign = value.getNumerator().signum() < 0 ? "-" : "";
        BigFraction size = value.abs();
        return size.getDenominator().equals(BigInteger.ONE)
                ? sign + size.getNumerator()
                : sign + "\\frac{" + size.getNumerator() + "}{" + size.getDenominator() + "}";
    }

    /** Highest power first: {@code \frac{1}{2} n^{2} - n}. */
    public static String polynomial(Polynomial p, String variable) {
        StringBuilder text = new StringBuilder();
        for (int i = p.degree(); i >= 0; i--) {
            BigFraction c = p.coefficient(i);
            int sign = c.getNumerator().signum();
            if (sign == 0) {
                continue;
            }
            if (text.length() > 0) {
                text.append(sign < 0 ? " - " : " + ");
            } else if (sign < 0) {
                text.append('-');
            }
            if (i == 0 || !c.abs().equals(BigFraction.ONE)) {
                text.append(number(c.abs())).append(i == 0 ? "" : " ");
            }
            text.append(i == 0 ? "" : i == 1 ? variable : variable + "^{" + i + "}");
        }
        return text.length() == 0 ? "0" : text.toString();
    }
}
