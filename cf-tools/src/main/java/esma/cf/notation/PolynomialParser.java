package esma.cf.notation;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Polynomials in one variable with rational coefficients: sums, products, quotients by numbers,
 * powers with number exponents, parentheses; a number may stand before the variable or a
 * parenthesis without a sign of multiplication. Recursive descent.
 */
public final class PolynomialParser {
    private static final int DEEPEST_NESTING = 200;
    private static final int HIGHEST_DEGREE = 1000;

    private final Scanner scanner;
    private final char variable;
    private int depth;

    PolynomialParser(Scanner scanner, char variable) {
        this.scanner = scanner;
        this.variable = variable;
    }

    /**
     * The polynomial written.
     *
     * @throws NotationException if the text is anything else
     */
    public static Polynomial parse(String text, char variable) {
        Scanner scanner = new Scanner(text);
        Polynomial polynomial = new PolynomialParser(scanner, variable).sum();
        scanner.expectEnd();
        return polynomial;
    }

    Polynomial sum() {
        if (++depth > DEEPEST_NESTING) {
            throw scanner.error("parentheses nested more than " + DEEPEST_NESTING + " deep");
        }
        int sign = scanner.takeSign();
        Polynomial sum = product();
        if (sign < 0) {
            sum = sum.times(BigFraction.MINUS_ONE);
        }
        for (sign = scanner.takeSign(); sign != 0; sign = scanner.takeSign()) {
            Polynomial next = product();
            sum = sign > 0 ? sum.plus(next) : sum.minus(next);
        }
        depth--;
        return sum;
    }

    private Polynomial product() {
        Polynomial product = power();
        while (true) {
            if (scanner.take('*')) {
                product = times(product, power());
            } else if (scanner.take('/')) {
                Polynomial divisor = power();
                if (divisor.degree() != 0) {
                    throw scanner.error("a polynomial is divided by nonzero numbers only");
                }
                product = product.times(divisor.leading().reciprocal());
            } else if (scanner.peek() == variable || scanner.peek() == '(') {
                product = times(product, power());
            } else {
                return product;
            }
        }
    }

    private Polynomial times(Polynomial left, Polynomial right) {
        if (left.degree() + right.degree() > HIGHEST_DEGREE) {
            throw scanner.error("a degree above " + HIGHEST_DEGREE);
        }
        return left.times(right);
    }

    private Polynomial power() {
        Polynomial base = atom();
        if (!scanner.take('^')) {
            return base;
        }
        BigInteger exponent = scanner.integer();
        if (exponent.bitLength() > 20
                || exponent.intValue() * (long) Math.max(1, base.degree()) > HIGHEST_DEGREE) {
            throw scanner.error("an exponent above " + HIGHEST_DEGREE);
        }
        Polynomial power = Polynomial.of(1);
        for (int i = 0; i < exponent.intValue(); i++) {
            power = power.times(base);
        }
        return power;
    }

    private Polynomial atom() {
        if (scanner.take('(')) {
            Polynomial inner = sum();
            scanner.expect(')');
            return inner;
        }
        if (scanner.take(variable)) {
            return Polynomial.of(0, 1);
        }
        if (scanner.startsDigit()) {
            return new Polynomial(List.of(new BigFraction(scanner.integer())));
        }
        throw scanner.expected("a number, " + variable + " or '('");
    }
}
