package esma.engine.sequence;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Recognises interlaced geometric laws of degree 1, c + d·ρ<sup>m</sup> per residue, as the Möbius
 * images of Rogers–Ramanujan and Tasoev fractions have: with lag K, the difference a_n − a_{n−K} is
 * ρ times the one before it. Seen on residues modulo a prime from the last terms backwards, decided
 * by exact replay; quasi-periods up to a quarter of the terms, whatever the order.
 */
public final class GeometricRecogniser implements Recogniser {
    /** 2^31 − 1: products stay within a word. */
    private static final long PRIME = (1L << 31) - 1;

    @Override
    public Optional<FittedLaw> recognise(Terms terms, int maxOrder) {
        return shape(terms)
                .flatMap(
                        shape ->
                                InterlacedFit.fit(
                                        terms,
                                        start(terms, shape.period(), shape.ratio().orElseThrow()),
                                        shape));
    }

    /** The least lag with its ratio, as far as the last terms show one. */
    static Optional<CharacteristicShape> shape(Terms terms) {
        int count = terms.size();
        long[] residues = new long[count];
        BigInteger prime = BigInteger.valueOf(PRIME);
        for (int n = 0; n < count; n++) {
            residues[n] = terms.get(n).mod(prime).longValue();
        }
        for (int lag = 1; 4 * lag <= count; lag++) {
            Optional<BigInteger> ratio =
                    isGeometric(residues, lag) ? ratio(terms, lag) : Optional.empty();
            if (ratio.isPresent()) {
                return Optional.of(new CharacteristicShape(lag, ratio, 1));
            }
        }
        return Optional.empty();
    }

    private static long difference(long[] residues, int n, int lag) {
        long difference = residues[n] - residues[n - lag];
        return difference < 0 ? difference + PRIME : difference;
    }

    /** Whether modulo the prime one ratio serves the last {@code lag} terms, and more than once. */
    private static boolean isGeometric(long[] residues, int lag) {
        long firstNow = 0;
        long firstBefore = 0;
        int last = residues.length - 1;
        for (int n = last; n > last - Math.max(lag, Math.min(8, last - 3 * lag)); n--) {
            long now = difference(residues, n, lag);
            long before = difference(residues, n - lag, lag);
            if (now * difference(residues, n - 2 * lag, lag) % PRIME != before * before % PRIME) {
                return false;
            }
            if (firstBefore == 0) {
                firstNow = now;
                firstBefore = before;
            } else if (now * firstBefore % PRIME != before * firstNow % PRIME) {
                return false;
            }
        }
        return firstBefore != 0;
    }

    private static BigInteger difference(Terms terms, int n, int lag) {
        return terms.get(n).subtract(terms.get(n - lag));
    }

    /** The ratio of the last differences that are not 0, an integer of at least 2. */
    private static Optional<BigInteger> ratio(Terms terms, int lag) {
        int last = terms.size() - 1;
        for (int n = last; n > last - lag; n--) {
            BigInteger before = difference(terms, n - lag, lag);
            if (before.signum() != 0) {
                BigInteger[] q = difference(terms, n, lag).divideAndRemainder(before);
                return q[1].signum() == 0 && q[0].compareTo(BigInteger.TWO) >= 0
                        ? Optional.of(q[0])
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first term from which all follow. */
    private static int start(Terms terms, int lag, BigInteger ratio) {
        int n = terms.size() - 1;
        while (n >= 2 * lag
                && difference(terms, n, lag)
                        .equals(difference(terms, n - lag, lag).multiply(ratio))) {
            n--;
        }
        return n + 1 - 2 * lag;
    }
}
