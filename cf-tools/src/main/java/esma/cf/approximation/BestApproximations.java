package esma.cf.approximation;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The best rational approximations of a number from its regular terms.
 *
 * <p>p/q is one of the first kind if |x − p/q| &lt; |x − r/s| for every other r/s with s ≤ q, one
 * of the second kind if |q·x − p| &lt; |s·x − r| for these. The second kind are the convergents
 * (without a_0 if a_1 = 1, nor if x = a_0 + 1/2), the first kind also the mediants (p_{n−2} +
 * k·p_{n−1})/(q_{n−2} + k·q_{n−1}) with 2k &gt; a_n, and with 2k = a_n if [a_n; a_{n−1}, …, a_1]
 * &gt; [a_n; a_{n+1}, …] (Lagrange 1798; Perron I, ch. II).
 */
public final class BestApproximations {
    private final Terms terms;
    private final boolean finite;
    private final int most;
    private final List<BigFraction> found = new ArrayList<>();

    private BestApproximations(Terms terms, boolean finite, int most) {
        this.terms = normal(terms, finite);
        this.finite = finite;
        this.most = most;
    }

    /**
     * The convergents that are best approximations of the second kind, by denominator.
     *
     * @param terms regular
     * @param finite whether these are all; if not, the number is irrational
     */
    public static List<BigFraction> secondKind(Terms terms, boolean finite) {
        BestApproximations run = new BestApproximations(terms, finite, Integer.MAX_VALUE);
        run.collect(false);
        return List.copyOf(run.found);
    }

    /**
     * The best approximations of the first kind, by denominator, as far as the terms decide.
     *
     * @param terms regular
     * @param finite whether these are all; if not, the number is irrational
     * @param most at most so many: a large term makes half as many
     */
    public static List<BigFraction> firstKind(Terms terms, boolean finite, int most) {
        BestApproximations run = new BestApproximations(terms, finite, most);
        run.collect(true);
        return List.copyOf(run.found);
    }

    /**
     * The best approximation of the first kind of largest denominator up to a bound, without going
     * through those before it; as {@code bestappr} of PARI/GP.
     *
     * @param terms regular
     * @param finite whether these are all; if not, the number is irrational
     * @param bound at least 1
     * @return empty if the terms do not decide it
     */
    public static Optional<BigFraction> within(Terms terms, boolean finite, BigInteger bound) {
        if (bound.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is at least 1, not " + bound);
        }
        return new BestApproximations(terms, finite, 0).last(bound);
    }

    private Optional<BigFraction> last(BigInteger bound) {
        BigInteger p = BigInteger.ONE;
        BigInteger q = BigInteger.ZERO;
        BigInteger beforeP = BigInteger.ZERO;
        BigInteger beforeQ = BigInteger.ONE;
        for (int n = 0; n < terms.size(); n++) {
            BigInteger a = terms.get(n);
            BigInteger nextQ = beforeQ.add(a.multiply(q));
            if (n > 0 && nextQ.compareTo(bound) > 0) {
                BigInteger k = bound.subtract(beforeQ).divide(q);
                int order = k.shiftLeft(1).compareTo(a);
                boolean isMediant = order > 0 || (order == 0 && isHalfBetter(n));
                if (order == 0 && halfOrder(n).isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(
                        isMediant
                                ? new BigFraction(
                                        beforeP.add(k.multiply(p)), beforeQ.add(k.multiply(q)))
                                : new BigFraction(p, q));
            }
            BigInteger nextP = beforeP.add(a.multiply(p));
            beforeP = p;
            beforeQ = q;
            p = nextP;
            q = nextQ;
        }
        return finite && q.signum() > 0 ? Optional.of(new BigFraction(p, q)) : Optional.empty();
    }

    /** A final […, u, 1] becomes […, u+1]. */
    private static Terms normal(Terms terms, boolean finite) {
        int last = terms.size() - 1;
        if (!finite || last < 1 || !terms.get(last).equals(BigInteger.ONE)) {
            return terms;
        }
        List<BigInteger> copy = new ArrayList<>(terms.subList(0, last));
        copy.set(last - 1, copy.get(last - 1).add(BigInteger.ONE));
        return Terms.of(copy);
    }

    private void collect(boolean mediants) {
        BigInteger p = BigInteger.ONE;
        BigInteger q = BigInteger.ZERO;
        BigInteger beforeP = BigInteger.ZERO;
        BigInteger beforeQ = BigInteger.ONE;
        for (int n = 0; n < terms.size() && found.size() < most; n++) {
            BigInteger a = terms.get(n);
            if (mediants && n > 0) {
                BigInteger k = a.shiftRight(1);
                if (a.testBit(0) || !isHalfBetter(n)) {
                    k = k.add(BigInteger.ONE);
                }
                for (; k.compareTo(a) < 0 && found.size() < most; k = k.add(BigInteger.ONE)) {
                    found.add(
                            new BigFraction(
                                    beforeP.add(k.multiply(p)), beforeQ.add(k.multiply(q))));
                }
            }
            BigInteger nextP = beforeP.add(a.multiply(p));
            BigInteger nextQ = beforeQ.add(a.multiply(q));
            beforeP = p;
            beforeQ = q;
            p = nextP;
            q = nextQ;
            if (found.size() < most && (n > 0 || !firstIsBeaten())) {
                found.add(new BigFraction(p, q));
            }
        }
    }

    /** Whether a_0 + 1 is as near as a_0, or not known to be farther. */
    private boolean firstIsBeaten() {
        if (terms.size() == 1) {
            return !finite;
        }
        boolean isHalf = finite && terms.size() == 2 && terms.get(1).equals(BigInteger.TWO);
        return isHalf || terms.get(1).equals(BigInteger.ONE);
    }

    /** Whether [a_n; a_{n−1}, …, a_1] > [a_n; a_{n+1}, …] is certain. */
    private boolean isHalfBetter(int n) {
        return halfOrder(n).filter(order -> order > 0).isPresent();
    }

    /** How the two compare; empty if the terms end before it shows. */
    private Optional<Integer> halfOrder(int n) {
        // the first difference decides, the other way round at odd places; […, a_2, 1] = […, a_2 +
        // 1]
        boolean endsInOne = n > 2 && terms.get(1).equals(BigInteger.ONE);
        int first = endsInOne ? 2 : 1;
        for (int i = 1; ; i++) {
            boolean endsBackwards = n - i < first;
            boolean endsForwards = n + i >= terms.size();
            if (endsForwards && !finite) {
                return Optional.empty();
            }
            // an end counts as an infinite term
            if (endsBackwards && endsForwards) {
                return Optional.of(0);
            }
            int order =
                    endsBackwards
                            ? 1
                            : endsForwards
                                    ? -1
                                    : backwards(n - i, endsInOne).compareTo(terms.get(n + i));
            if (order != 0) {
                return Optional.of(i % 2 == 0 ? order : -order);
            }
        }
    }

    private BigInteger backwards(int index, boolean endsInOne) {
        BigInteger term = terms.get(index);
        return endsInOne && index == 2 ? term.add(BigInteger.ONE) : term;
    }
}
