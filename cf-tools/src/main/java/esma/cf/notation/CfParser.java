package esma.cf.notation;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.fraction.Rationals;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Reads what {@link CfNotation} writes:
 *
 * <ul>
 *   <li>{@code [1; 2, 3-, 4]}: terms, after each the numerator that follows it, {@code +} or
 *       nothing for 1, {@code -} for −1, {@code +5}, {@code -2/3} for others; rational terms;
 *       {@code …} or {@code ...} at the end for more terms unknown;
 *   <li>{@code [2; (1, 2*m+2, 1)]}: a block repeated for ever, m = 0, 1, 2, …; with other
 *       numerators than 1 {@code [2-; (1, 2*m+2) | (m+1, -1)]}, each following the term at its
 *       place; in powers {@code [1; (t, t) : t=3^m]};
 *   <li>{@code a(n)=2*n+1, b(n)=n^2}: polynomials; b(0) is not used.
 * </ul>
 */
public final class CfParser {
    private static final BigFraction ONE = BigFraction.ONE;

    private final Scanner scanner;

    /** Of the block's polynomials: t if it occurs anywhere, else m. */
    private final char variable;

    private final Rationals.Builder terms = new Rationals.Builder();
    private final Rationals.Builder numerators = new Rationals.Builder();

    private CfParser(String text) {
        scanner = new Scanner(text);
        variable = text.indexOf('t') >= 0 ? 't' : 'm';
    }

    /**
     * The continued fraction written.
     *
     * @throws NotationException if the text is anything else
     */
    public static ContinuedFraction parse(String text) {
        CfParser parser = new CfParser(text);
        ContinuedFraction fraction =
                parser.scanner.peek() == '[' ? parser.bracket() : parser.polynomials();
        parser.scanner.expectEnd();
        return fraction;
    }

    private PolynomialCf polynomials() {
        Polynomial a = named('a');
        if (!scanner.take(',')) {
            scanner.take(';');
        }
        Polynomial b = named('b');
        if (b.degree() < 0) {
            throw scanner.error("b(n) is 0");
        }
        return new PolynomialCf(a, b);
    }

    private Polynomial named(char name) {
        if (!scanner.take(name)) {
            throw scanner.expected("'[' or " + name + "(n)=");
        }
        scanner.expect('(');
        scanner.expect('n');
        scanner.expect(')');
        scanner.expect('=');
        return new PolynomialParser(scanner, 'n').sum();
    }

    private ContinuedFraction bracket() {
        scanner.expect('[');
        while (true) {
            if (scanner.peek() == '(') {
                return block();
            }
            if (scanner.takeEllipsis()) {
                scanner.expect(']');
                return new ListedCf(terms.build(), numerators.build(), false);
            }
            boolean hasNumerator = term();
            if (scanner.take(']')) {
                if (hasNumerator) {
                    throw scanner.error("a numerator without a term after it");
                }
                return new ListedCf(
                        terms.build(), numerators.build().prefix(terms.size() - 1), true);
            }
            if (!scanner.take(';')) {
                scanner.expect(',');
            }
        }
    }

    /** A term and the numerator after it; whether one is written. */
    private boolean term() {
        int sign = scanner.takeSign();
        BigFraction term = scanner.rational();
        terms.add(sign < 0 ? term.negate() : term);
        int numeratorSign = scanner.takeSign();
        BigFraction size = numeratorSign != 0 && scanner.startsDigit() ? scanner.rational() : ONE;
        if (size.getNumerator().signum() == 0) {
            throw scanner.error("a numerator is 0");
        }
        numerators.add(numeratorSign < 0 ? size.negate() : size);
        return numeratorSign != 0;
    }

    private InterlacedCf block() {
        List<Polynomial> blockTerms = polynomialList();
        List<Polynomial> blockNumerators;
        if (scanner.take('|')) {
            blockNumerators = polynomialList();
        } else {
            blockNumerators = new ArrayList<>();
            blockTerms.forEach(p -> blockNumerators.add(Polynomial.of(1)));
        }
        Optional<BigInteger> ratio = Optional.empty();
        if (scanner.take(':')) {
            scanner.expect('t');
            scanner.expect('=');
            boolean hasParentheses = scanner.take('(');
            int sign = scanner.takeSign();
            BigInteger size = scanner.integer();
            if (hasParentheses) {
                scanner.expect(')');
            }
            scanner.expect('^');
            scanner.expect('m');
            ratio = Optional.of(sign < 0 ? size.negate() : size);
        }
        scanner.expect(']');
        if (ratio.isEmpty() && variable == 't') {
            throw scanner.error("t needs ': t=RATIO^m'");
        }
        try {
            return new InterlacedCf(
                    terms.build(), numerators.build(), ratio, blockTerms, blockNumerators);
        } catch (IllegalArgumentException e) {
            throw scanner.error(String.valueOf(e.getMessage()));
        }
    }

    private List<Polynomial> polynomialList() {
        List<Polynomial> list = new ArrayList<>();
        scanner.expect('(');
        do {
            list.add(new PolynomialParser(scanner, variable).sum());
        } while (scanner.take(',') || scanner.take(';'));
        scanner.expect(')');
        return list;
    }
}
