package esma.cf.transform;

import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Finds a {@link PolynomialGauge} by linear algebra over the rationals. The determinant of its
 * identity is b₁(n+1)·det U(n+1) = c²·det U(n)·b₂(n+1): the numerators have the same degree, and
 * leading coefficients whose ratio is c², so that two factors c are tried at most.
 */
public final class PolynomialGaugeFinder {
    private final PolynomialCf first;
    private final PolynomialCf second;
    private final BigFraction factor;
    private final int degree;

    private PolynomialGaugeFinder(
            PolynomialCf first, PolynomialCf second, BigFraction factor, int degree) {
        this.first = first;
        this.second = second;
        this.factor = factor;
        this.degree = degree;
    }

    /**
     * A gauge with entries of degree at most {@code degree} and a rational factor, the positive one
     * if both have one; empty if there is none. Bring both fractions to {@linkplain
     * Equivalence#reduced reduced} form first: an equivalence by a function r(n) that is not
     * constant is no gauge with this normalisation.
     */
    public static Optional<PolynomialGauge> find(
            PolynomialCf first, PolynomialCf second, int degree) {
        if (first.b().degree() != second.b().degree()) {
            return Optional.empty();
        }
        Optional<BigFraction> root = root(first.b().leading().divide(second.b().leading()));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        BigFraction c = root.get();
        Optional<PolynomialGauge> positive =
                new PolynomialGaugeFinder(first, second, c, degree).solve();
        return positive.isPresent()
                ? positive
                : new PolynomialGaugeFinder(first, second, c.negate(), degree).solve();
    }

    /** The positive square root, if it is rational. */
    private static Optional<BigFraction> root(BigFraction square) {
        if (square.getNumerator().signum() <= 0) {
            return Optional.empty();
        }
        BigInteger[] top = square.getNumerator().sqrtAndRemainder();
        BigInteger[] bottom = square.getDenominator().sqrtAndRemainder();
        return top[1].signum() == 0 && bottom[1].signum() == 0
                ? Optional.of(new BigFraction(top[0], bottom[0]))
                : Optional.empty();
    }

    private Optional<PolynomialGauge> solve() {
        int unknowns = 4 * (degree + 1);
        List<List<Polynomial>> columns = new ArrayList<>();
        for (int entry = 0; entry < 4; entry++) {
            for (int power = 0; power <= degree; power++) {
                columns.add(residual(unit(entry, power)));
            }
        }
        for (BigFraction[] kernel : LinearKernel.of(rows(columns, unknowns), unknowns)) {
            PolynomialGauge gauge = ofCoefficients(kernel);
            if (gauge.determinant().degree() >= 0) {
                return Optional.of(gauge);
            }
        }
        return Optional.empty();
    }

    private PolynomialGauge unit(int entry, int power) {
        Polynomial zero = Polynomial.of();
        Polynomial monomial = Polynomial.of(1);
        for (int i = 0; i < power; i++) {
            monomial = monomial.times(Polynomial.of(0, 1));
        }
        return new PolynomialGauge(
                factor,
                entry == 0 ? monomial : zero,
                entry == 1 ? monomial : zero,
                entry == 2 ? monomial : zero,
                entry == 3 ? monomial : zero);
    }

    private static List<BigFraction[]> rows(List<List<Polynomial>> columns, int unknowns) {
        List<BigFraction[]> rows = new ArrayList<>();
        for (int equation = 0; equation < 4; equation++) {
            int place = equation;
            int most = columns.stream().mapToInt(c -> c.get(place).degree()).max().orElse(-1);
            for (int power = 0; power <= most; power++) {
                BigFraction[] row = new BigFraction[unknowns];
                for (int i = 0; i < unknowns; i++) {
                    row[i] = columns.get(i).get(equation).coefficient(power);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private PolynomialGauge ofCoefficients(BigFraction[] c) {
        List<Polynomial> entries = new ArrayList<>();
        for (int entry = 0; entry < 4; entry++) {
            int from = entry * (degree + 1);
            entries.add(new Polynomial(List.of(c).subList(from, from + degree + 1)));
        }
        return new PolynomialGauge(
                factor, entries.get(0), entries.get(1), entries.get(2), entries.get(3));
    }

    /** The entries of T₁(n)·U(n+1) − c·U(n)·T₂(n), which are linear in those of U. */
    private List<Polynomial> residual(PolynomialGauge u) {
        BigInteger one = BigInteger.ONE;
        Polynomial b1 = first.b().shifted(one);
        Polynomial a2 = second.a().times(factor);
        Polynomial b2 = second.b().shifted(one).times(factor);
        Polynomial next11 = u.u11().shifted(one);
        Polynomial next12 = u.u12().shifted(one);
        return List.of(
                first.a()
                        .times(next11)
                        .plus(b1.times(u.u21().shifted(one)))
                        .minus(u.u11().times(a2))
                        .minus(u.u12().times(factor)),
                first.a()
                        .times(next12)
                        .plus(b1.times(u.u22().shifted(one)))
                        .minus(u.u11().times(b2)),
                next11.minus(u.u21().times(a2)).minus(u.u22().times(factor)),
                next12.minus(u.u21().times(b2)));
    }
}
