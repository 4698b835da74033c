package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Gauge (coboundary) equivalence of two polynomial fractions: a matrix U(n) of polynomials with
 *
 * <p>T₁(n)·U(n+1) = U(n)·T₂(n), T(n) = [[a(n), b(n+1)], [1, 0]],
 *
 * <p>identically in n and det U not the zero polynomial. Then T₁(0)⋯T₁(n−1)·U(n) =
 * U(0)·T₂(0)⋯T₂(n−1), so the first fraction is U(0) applied to the second, where both converge and
 * the limits of U(n) do not fall on the solutions that decrease.
 *
 * @param u11 polynomial entries of U
 * @param u12 the same
 * @param u21 the same
 * @param u22 the same
 */
public record PolynomialGauge(Polynomial u11, Polynomial u12, Polynomial u21, Polynomial u22) {

    /**
     * A gauge with entries of degree at most {@code degree}, by linear algebra over the rationals;
     * empty if there is none. Bring both fractions to {@linkplain Equivalence#reduced reduced} form
     * first: an equivalence by itself is no gauge with this normalisation.
     */
    public static Optional<PolynomialGauge> find(
            PolynomialCf first, PolynomialCf second, int degree) {
        int unknowns = 4 * (degree + 1);
        List<List<Polynomial>> columns = new ArrayList<>();
        for (int entry = 0; entry < 4; entry++) {
            for (int power = 0; power <= degree; power++) {
                columns.add(unit(entry, power).residual(first, second));
            }
        }
        List<BigFraction[]> rows = rows(columns, unknowns);
        for (BigFraction[] kernel : LinearKernel.of(rows, unknowns)) {
            PolynomialGauge gauge = ofCoefficients(kernel, degree);
            if (gauge.determinant().degree() >= 0) {
                return Optional.of(gauge);
            }
        }
        return Optional.empty();
    }

    private static PolynomialGauge unit(int entry, int power) {
        Polynomial zero = new Polynomial(List.of());
        Polynomial monomial = Polynomial.of(1);
        for (int i = 0; i < power; i++) {
            monomial = monomial.times(Polynomial.of(0, 1));
        }
        return new PolynomialGauge(
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

    private static PolynomialGauge ofCoefficients(BigFraction[] c, int degree) {
        List<Polynomial> entries = new ArrayList<>();
        for (int entry = 0; entry < 4; entry++) {
            int from = entry * (degree + 1);
            entries.add(new Polynomial(List.of(c).subList(from, from + degree + 1)));
        }
        return new PolynomialGauge(entries.get(0), entries.get(1), entries.get(2), entries.get(3));
    }

    /** det U. */
    public Polynomial determinant() {
        return u11.times(u22).minus(u12.times(u21));
    }

    /** U(0) as a primitive integer matrix, a multiple of it. */
    public Matrix2 start() {
        List<BigFraction> entries =
                List.of(
                        u11.coefficient(0),
                        u12.coefficient(0),
                        u21.coefficient(0),
                        u22.coefficient(0));
        BigInteger common = BigInteger.ONE;
        for (BigFraction entry : entries) {
            BigInteger d = entry.getDenominator();
            common = common.divide(common.gcd(d)).multiply(d);
        }
        BigFraction factor = new BigFraction(common);
        return new Matrix2(
                        entries.get(0).multiply(factor).getNumerator(),
                        entries.get(1).multiply(factor).getNumerator(),
                        entries.get(2).multiply(factor).getNumerator(),
                        entries.get(3).multiply(factor).getNumerator())
                .primitive();
    }

    /** Whether the identity holds for these fractions, identically in n, and det U is not zero. */
    public boolean holds(PolynomialCf first, PolynomialCf second) {
        return determinant().degree() >= 0
                && residual(first, second).stream().allMatch(p -> p.degree() < 0);
    }

    /** The entries of T₁(n)·U(n+1) − U(n)·T₂(n). */
    private List<Polynomial> residual(PolynomialCf first, PolynomialCf second) {
        BigInteger one = BigInteger.ONE;
        Polynomial b1 = first.b().shifted(one);
        Polynomial b2 = second.b().shifted(one);
        Polynomial next11 = u11.shifted(one);
        Polynomial next12 = u12.shifted(one);
        return List.of(
                first.a()
                        .times(next11)
                        .plus(b1.times(u21.shifted(one)))
                        .minus(u11.times(second.a()))
                        .minus(u12),
                first.a().times(next12).plus(b1.times(u22.shifted(one))).minus(u11.times(b2)),
                next11.minus(u21.times(second.a())).minus(u22),
                next12.minus(u21.times(b2)));
    }
}
