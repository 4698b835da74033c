package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.evaluate.FractionLimit;
import esma.cf.evaluate.FractionProduct;
import esma.cf.evaluate.LimitEnclosure;
import esma.cf.fraction.ContinuedFraction;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A gauge between two fractions with polynomial terms: of their tails in {@linkplain
 * Equivalence#reduced reduced} form.
 *
 * @param first terms before the polynomials and tail
 * @param second the same
 * @param firstReduced the first tail
 * @param secondReduced the second tail
 * @param gauge from the first to the second
 */
public record PolynomialEquivalence(
        PolynomialForm first,
        PolynomialForm second,
        Equivalence.Scaled firstReduced,
        Equivalence.Scaled secondReduced,
        PolynomialGauge gauge) {

    /**
     * The one with entries of least degree, its identity multiplied out, at most {@code degree};
     * empty if there is none.
     */
    public static Optional<PolynomialEquivalence> find(
            PolynomialForm first, PolynomialForm second, int degree) {
        Equivalence.Scaled one = Equivalence.reduced(first.tail());
        Equivalence.Scaled two = Equivalence.reduced(second.tail());
        for (int d = 0; d <= degree; d++) {
            Optional<PolynomialGauge> gauge =
                    PolynomialGauge.find(one.fraction(), two.fraction(), d)
                            .filter(g -> g.holds(one.fraction(), two.fraction()));
            if (gauge.isPresent()) {
                return Optional.of(new PolynomialEquivalence(first, second, one, two, gauge.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * The map of which the first fraction is the image of the second, where both converge as the
     * gauge needs.
     */
    public Matrix2 map() {
        return before(first)
                .times(scale(firstReduced.factor()))
                .times(gauge.start())
                .times(scale(secondReduced.factor().reciprocal()))
                .times(before(second).adjugate())
                .primitive();
    }

    private static Matrix2 before(PolynomialForm form) {
        return FractionProduct.product(form.head(), 0, form.head().headTerms().size());
    }

    private static Matrix2 scale(BigFraction factor) {
        return new Matrix2(
                factor.getNumerator(), BigInteger.ZERO, BigInteger.ZERO, factor.getDenominator());
    }

    /**
     * Whether enclosures of both limits, of about so many digits, allow that {@link #map} takes the
     * second to the first; empty if one of them has no enclosure, or the map a pole in it.
     */
    public Optional<Boolean> isConsistent(int digits, int mostTerms) {
        Optional<LimitEnclosure> x = limit(first, digits, mostTerms);
        Optional<LimitEnclosure> y = limit(second, digits, mostTerms);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        Matrix2 map = map();
        BigInteger one = BigInteger.ONE.shiftLeft(y.get().enclosure().scale());
        BigInteger lowM = map.secondRow(y.get().enclosure().lower(), one);
        BigInteger highM = map.secondRow(y.get().enclosure().upper(), one);
        if (lowM.signum() * highM.signum() <= 0) {
            return Optional.empty();
        }
        BigFraction left = new BigFraction(map.firstRow(y.get().enclosure().lower(), one), lowM);
        BigFraction right = new BigFraction(map.firstRow(y.get().enclosure().upper(), one), highM);
        BigInteger unit = BigInteger.ONE.shiftLeft(x.get().enclosure().scale());
        BigFraction low = new BigFraction(x.get().enclosure().lower(), unit);
        BigFraction high = new BigFraction(x.get().enclosure().upper(), unit);
        boolean isBelow = left.compareTo(low) < 0 && right.compareTo(low) < 0;
        boolean isAbove = left.compareTo(high) > 0 && right.compareTo(high) > 0;
        return Optional.of(!isBelow && !isAbove);
    }

    private static Optional<LimitEnclosure> limit(PolynomialForm form, int digits, int mostTerms) {
        ContinuedFraction fraction = form.fraction();
        return FractionLimit.of(fraction, digits, mostTerms);
    }
}
