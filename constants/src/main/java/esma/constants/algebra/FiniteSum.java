package esma.constants.algebra;

import esma.constants.expression.Expression.Call;
import esma.constants.expression.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Series that end at rational points: hypergeometric functions with an upper parameter 0, −1, −2,
 * …, and polylogarithms of order 0, −1, …, which are rational functions (DLMF 15.2.4, 25.12.10).
 */
final class FiniteSum {
    private static final int MOST_TERMS = 200;

    private FiniteSum() {}

    static Optional<BigFraction> of(Call call) {
        List<BigFraction> arguments = new ArrayList<>();
        for (var argument : call.arguments()) {
            Optional<BigFraction> value = RationalValue.of(argument);
            if (value.isEmpty() || value.get().getNumerator().bitLength() > 64) {
                return Optional.empty();
            }
            arguments.add(value.get());
        }
        BigFraction z = arguments.get(arguments.size() - 1);
        if (call.function() == Function.POLYLOG) {
            return polylog(arguments.get(0), z);
        }
        int uppers = call.function() == Function.HYPERGEOMETRIC_2F1 ? 2 : 1;
        List<BigFraction> upper = arguments.subList(0, uppers);
        BigFraction lower = arguments.get(uppers);
        Optional<Integer> degree =
                upper.stream().flatMap(a -> degree(a).stream()).min(Integer::compare);
        if (degree.isEmpty() || degree(lower).filter(d -> d < degree.get()).isPresent()) {
            return Optional.empty();
        }
        BigFraction term = BigFraction.ONE;
        BigFraction sum = BigFraction.ONE;
        for (int k = 0; k < degree.get(); k++) {
            for (BigFraction a : upper) {
                term = term.multiply(a.add(k));
            }
            term = term.multiply(z).divide(lower.add(k)).divide(k + 1);
            sum = sum.add(term);
        }
        // a lower parameter 0, −1, … is a pole by this language's reading, however the series ends
        return degree(lower).isPresent() ? Optional.empty() : Optional.of(sum);
    }

    /** −a where a is 0, −1, …, and not too far out. */
    private static Optional<Integer> degree(BigFraction a) {
        boolean ends = a.getDenominator().bitLength() == 1 && a.getNumerator().signum() <= 0;
        return ends && a.getNumerator().abs().compareTo(BigInteger.valueOf(MOST_TERMS)) <= 0
                ? Optional.of(-a.getNumerator().intValueExact())
                : Optional.empty();
    }

    /** Li_−n(z) = Σ k!·S(n+1, k+1)·(z/(1−z))^(k+1), S Stirling numbers of the second kind. */
    private static Optional<BigFraction> polylog(BigFraction order, BigFraction z) {
        Optional<Integer> degree = degree(order);
        if (degree.isEmpty() || z.equals(BigFraction.ONE)) {
            return Optional.empty();
        }
        BigInteger[] stirling = Stirling.row(degree.get() + 1);
        BigFraction ratio = z.divide(BigFraction.ONE.subtract(z));
        BigFraction power = ratio;
        BigInteger factorial = BigInteger.ONE;
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k <= degree.get(); k++) {
            sum = sum.add(power.multiply(factorial.multiply(stirling[k + 1])));
            factorial = factorial.multiply(BigInteger.valueOf(k + 1L));
            power = power.multiply(ratio);
        }
        return Optional.of(sum);
    }
}
