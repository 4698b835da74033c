package esma.cf.script;

import esma.cf.Matrix2;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** How data are written down in the two systems. */
enum Language {
    PARI("\\\\ ", "gp", Dialect.PARI),
    PYTHON("# ", "py", Dialect.MPMATH);

    private static final int WIDTH = 96;

    private final String commentMark;
    private final String suffix;
    private final Dialect dialect;

    Language(String commentMark, String suffix, Dialect dialect) {
        this.commentMark = commentMark;
        this.suffix = suffix;
        this.dialect = dialect;
    }

    /** What constants are written in. */
    Dialect dialect() {
        return dialect;
    }

    /** What the names of its files end in. */
    String suffix() {
        return suffix;
    }

    String comment(String text) {
        return (commentMark + text).stripTrailing() + "\n";
    }

    String truth(boolean value) {
        if (this == PARI) {
            return value ? "1" : "0";
        }
        return value ? "True" : "False";
    }

    /** name = value. */
    String assignment(String name, String value) {
        String line = name + " = " + value;
        if (this == PYTHON) {
            return line + "\n";
        }
        return value.indexOf('\n') < 0 ? line + ";\n" : "{" + line + ";}\n";
    }

    /** A function without arguments. */
    String function(String name, String value) {
        return this == PARI
                ? name + "() = " + value + ";\n"
                : "\n\ndef " + name + "():\n    return " + value + "\n\n\n";
    }

    String matrix(Matrix2 m) {
        return this == PARI
                ? "[" + m.a() + ", " + m.b() + "; " + m.c() + ", " + m.d() + "]"
                : "((" + m.a() + ", " + m.b() + "), (" + m.c() + ", " + m.d() + "))";
    }

    String rational(BigFraction value) {
        boolean isWhole = value.getDenominator().equals(BigInteger.ONE);
        if (this == PARI) {
            return value.getNumerator() + (isWhole ? "" : "/" + value.getDenominator());
        }
        return "QQ(" + value.getNumerator() + (isWhole ? "" : ", " + value.getDenominator()) + ")";
    }

    /** A list, on several lines if it is long. */
    String list(List<?> items) {
        StringBuilder out = new StringBuilder("[");
        int column = 0;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i + 1 < items.size() ? "," : "");
            boolean breaks = column > 0 && column + item.length() > WIDTH - 20;
            if (breaks) {
                out.append("\n    ");
                column = 0;
            } else if (i > 0) {
                out.append(' ');
            }
            out.append(item);
            column += item.length() + 1;
        }
        return out.append(']').toString();
    }

    /** Polynomials in x. */
    String polynomials(List<Polynomial> residues) {
        String list = list(residues.stream().map(this::polynomial).toList());
        return this == PARI ? list : "[R(p) for p in " + list + "]";
    }

    private String polynomial(Polynomial p) {
        if (this == PARI) {
            return p.text("x");
        }
        String sum =
                IntStream.rangeClosed(0, p.degree())
                        .map(i -> p.degree() - i)
                        .filter(i -> p.coefficient(i).getNumerator().signum() != 0)
                        .mapToObj(i -> monomial(p.coefficient(i), i))
                        .collect(Collectors.joining(" + "));
        return sum.isEmpty() ? "0" : sum.replace("+ -", "- ");
    }

    private String monomial(BigFraction c, int power) {
        boolean isWhole = c.getDenominator().equals(BigInteger.ONE);
        String number = isWhole ? c.getNumerator().toString() : rational(c);
        if (power == 0) {
            return number;
        }
        String x = power == 1 ? "x" : "x**" + power;
        return number.equals("1") ? x : number + "*" + x;
    }
}
