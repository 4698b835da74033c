package esma.cf.algebra;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Common and square factors of polynomials with rational coefficients. */
public final class PolynomialFactors {
    private PolynomialFactors() {}

    /** Quotient and remainder of p by a nonzero divisor. */
    public static Polynomial[] divide(Polynomial p, Polynomial divisor) {
        List<BigFraction> rest = new ArrayList<>(p.coefficients());
        int degree = divisor.degree();
        List<BigFraction> quotient =
                new ArrayList<>(
                        Collections.nCopies(
                                Math.max(0, p.degree() - degree + 1), BigFraction.ZERO));
        for (int i = p.degree() - degree; i >= 0; i--) {
            BigFraction factor = rest.get(i + degree).divide(divisor.leading());
            quotient.set(i, factor);
            for (int j = 0; j <= degree; j++) {
                rest.set(i + j, rest.get(i + j).subtract(factor.multiply(divisor.coefficient(j))));
            }
        }
        return new Polynomial[] {new Polynomial(quotient), new Polynomial(rest)};
    }

    /** p/divisor where that leaves no remainder. */
    static Polynomial exact(Polynomial p, Polynomial divisor) {
        Polynomial[] q = divide(p, divisor);
        if (q[1].degree() >= 0) {
            throw new ArithmeticException(divisor + " does not divide " + p);
        }
        return q[0];
    }

    /** The monic greatest common divisor; zero only for two zeros. */
    static Polynomial gcd(Polynomial p, Polynomial q) {
        Polynomial x = p;
        Polynomial y = q;
        while (y.degree() >= 0) {
            if (y.degree() == 0) {
                return Polynomial.of(1);
            }
            Polynomial rest = divide(x, y)[1];
            x = y;
            y = rest.degree() < 0 ? rest : monic(rest);
        }
        return x.degree() < 0 ? x : monic(x);
    }

    private static Polynomial monic(Polynomial p) {
        return p.times(p.leading().reciprocal());
    }

    /** The positive rational c for which p/c has coprime integer coefficients; 0 for zero. */
    public static BigFraction content(Polynomial p) {
        BigInteger numerators = BigInteger.ZERO;
        BigInteger denominators = BigInteger.ONE;
        for (BigFraction c : p.coefficients()) {
            numerators = numerators.gcd(c.getNumerator());
            denominators =
                    denominators
                            .divide(denominators.gcd(c.getDenominator()))
                            .multiply(c.getDenominator());
        }
        return new BigFraction(numerators, denominators);
    }

    /**
     * Polynomials without a common factor and with coprime integer coefficients, in the same ratio
     * as these; the first nonzero one has a positive leading coefficient.
     */
    static List<Polynomial> primitive(List<Polynomial> list) {
        Polynomial common = Polynomial.of();
        for (Polynomial p : list) {
            common = gcd(common, p);
        }
        if (common.degree() < 0) {
            return list;
        }
        BigInteger numerators = BigInteger.ZERO;
        BigInteger denominators = BigInteger.ONE;
        int sign = 0;
        List<Polynomial> reduced = new ArrayList<>();
        for (Polynomial p : list) {
            Polynomial q = exact(p, common);
            reduced.add(q);
            if (q.degree() >= 0) {
                BigFraction content = content(q);
                numerators = numerators.gcd(content.getNumerator());
                denominators =
                        denominators
                                .divide(denominators.gcd(content.getDenominator()))
                                .multiply(content.getDenominator());
                sign = sign != 0 ? sign : q.leading().getNumerator().signum();
            }
        }
        BigFraction scale = new BigFraction(denominators, numerators).multiply(sign);
        return reduced.stream().map(q -> q.times(scale)).toList();
    }

    /** p = root²·rest up to a constant factor, rest without square factors; both monic. */
    static Polynomial[] squarePart(Polynomial p) {
        // Yun's algorithm: p = c·∏ factor_i^i
        Polynomial root = Polynomial.of(1);
        Polynomial rest = Polynomial.of(1);
        Polynomial common = gcd(p, derivative(p));
        Polynomial simple = exact(monic(p), common);
        for (int power = 1; simple.degree() > 0; power++) {
            Polynomial further = gcd(simple, common);
            Polynomial factor = exact(simple, further);
            for (int i = 0; i < power / 2; i++) {
                root = root.times(factor);
            }
            rest = power % 2 == 1 ? rest.times(factor) : rest;
            simple = further;
            common = exact(common, further);
        }
        return new Polynomial[] {root, rest};
    }

    private static Polynomial derivative(Polynomial p) {
        List<BigFraction> c = new ArrayList<>();
        for (int i = 1; i <= p.degree(); i++) {
            c.add(p.coefficient(i).multiply(i));
        }
        return new Polynomial(c);
    }
}
