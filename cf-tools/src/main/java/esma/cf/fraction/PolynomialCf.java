package esma.cf.fraction;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A continued fraction whose terms and numerators are polynomials in n: a_n = a(n), n ≥ 0, and b_n
 * = b(n), n ≥ 1. Where b has a zero n ≥ 1 the fraction ends before it.
 *
 * @param a the terms
 * @param b the numerators, not the zero polynomial
 */
public record PolynomialCf(Polynomial a, Polynomial b) implements ContinuedFraction {

    public PolynomialCf {
        if (b.degree() < 0) {
            throw new IllegalArgumentException("the numerators are all 0");
        }
    }

    @Override
    public OptionalInt size() {
        return OptionalInt.empty();
    }

    @Override
    public BigFraction term(int n) {
        return a.at(BigInteger.valueOf(n));
    }

    @Override
    public BigFraction numerator(int n) {
        return b.at(BigInteger.valueOf(n));
    }

    @Override
    public PolynomialCf tail(int start) {
        BigInteger shift = BigInteger.valueOf(start);
        return new PolynomialCf(a.shifted(shift), b.shifted(shift));
    }

    @Override
    public CfKind kind() {
        return interlaced().kind();
    }

    /** The same fraction as an interlaced one of period 1. */
    public InterlacedCf interlaced() {
        return new InterlacedCf(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(a),
                List.of(b.shifted(BigInteger.ONE)));
    }
}
