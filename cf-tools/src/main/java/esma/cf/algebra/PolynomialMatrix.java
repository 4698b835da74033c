package esma.cf.algebra;

import esma.cf.Matrix2;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;

/** A 2×2 matrix [[a, b], [c, d]] of polynomials in one parameter. */
public record PolynomialMatrix(Polynomial a, Polynomial b, Polynomial c, Polynomial d) {

    /** A matrix that does not depend on the parameter. */
    public static PolynomialMatrix of(Matrix2 m) {
        return new PolynomialMatrix(
                Polynomial.constant(m.a()),
                Polynomial.constant(m.b()),
                Polynomial.constant(m.c()),
                Polynomial.constant(m.d()));
    }

    /** T(a, s) = [[a, s], [1, 0]]. */
    public static PolynomialMatrix step(Polynomial term, int numerator) {
        return new PolynomialMatrix(
                term, Polynomial.of(numerator), Polynomial.of(1), Polynomial.of());
    }

    /** The entries, row after row. */
    public List<Polynomial> entries() {
        return List.of(a, b, c, d);
    }

    /** this · right. */
    public PolynomialMatrix times(PolynomialMatrix right) {
        return new PolynomialMatrix(
                a.times(right.a).plus(b.times(right.c)),
                a.times(right.b).plus(b.times(right.d)),
                c.times(right.a).plus(d.times(right.c)),
                c.times(right.b).plus(d.times(right.d)));
    }

    /** a·d − b·c. */
    public Polynomial determinant() {
        return a.times(d).minus(b.times(c));
    }

    /** The inverse times the determinant. */
    public PolynomialMatrix adjugate() {
        return new PolynomialMatrix(d, b.negated(), c.negated(), a);
    }

    /**
     * The same map without common factors: coprime entries with integer coefficients that have no
     * common divisor, the first nonzero one with a positive leading coefficient.
     */
    public PolynomialMatrix primitive() {
        return of(PolynomialFactors.primitive(entries()));
    }

    /** Of four entries, row after row. */
    public static PolynomialMatrix of(List<Polynomial> m) {
        return new PolynomialMatrix(m.get(0), m.get(1), m.get(2), m.get(3));
    }

    /**
     * The value at k.
     *
     * @throws ArithmeticException if an entry is no integer there
     */
    public Matrix2 at(BigInteger k) {
        return new Matrix2(a.integerAt(k), b.integerAt(k), c.integerAt(k), d.integerAt(k));
    }
}
