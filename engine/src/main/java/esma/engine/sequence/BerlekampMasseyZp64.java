package esma.engine.sequence;

import java.util.Arrays;

/**
 * Streaming Berlekamp–Massey in machine words, over Z/p for a prime p &lt; 2<sup>31</sup>: the same
 * results as {@link BerlekampMassey}.
 */
public final class BerlekampMasseyZp64 {
    private final long prime;
    private long[] terms = new long[64];
    private long[] connection = new long[64];
    private long[] previous = new long[64];
    private long[] spare = new long[64];
    private int size;
    private int length = 1;
    private int previousLength = 1;

    /** Of the discrepancy at which the complexity last grew. */
    private long previousInverse = 1;

    private int shift = 1;
    private int complexity;

    /** Starts on the empty sequence; the caller vouches that {@code prime} is one. */
    public BerlekampMasseyZp64(long prime) {
        if (prime < 2 || prime >= 1L << 31) {
            throw new IllegalArgumentException("the prime must lie below 2^31: " + prime);
        }
        this.prime = prime;
        connection[0] = 1;
        previous[0] = 1;
    }

    /** Takes the next term. */
    public void add(long term) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
        }
        terms[size] = Math.floorMod(term, prime);
        int n = size++;
        long discrepancy = 0;
        int last = Math.min(length - 1, n);
        for (int i = 0; i <= last; i++) {
            discrepancy = (discrepancy + connection[i] * terms[n - i]) % prime;
        }
        if (discrepancy == 0) {
            shift++;
            return;
        }
        boolean longer = 2 * complexity <= n;
        correct(discrepancy, longer);
        if (longer) {
            complexity = n + 1 - complexity;
            previousInverse = inverse(discrepancy);
            shift = 1;
        } else {
            shift++;
        }
    }

    /** connection −= discrepancy·previousInverse·z^shift·previous; keeps the old one if asked. */
    private void correct(long discrepancy, boolean keepOld) {
        long factor = discrepancy * previousInverse % prime;
        int newLength = Math.max(length, previousLength + shift);
        if (newLength > connection.length) {
            connection = Arrays.copyOf(connection, 2 * newLength);
        }
        if (keepOld) {
            spare = spare.length < length ? new long[connection.length] : spare;
            System.arraycopy(connection, 0, spare, 0, length);
        }
        Arrays.fill(connection, length, newLength, 0);
        for (int i = 0; i < previousLength; i++) {
            long value = (connection[i + shift] - factor * previous[i]) % prime;
            connection[i + shift] = value < 0 ? value + prime : value;
        }
        if (keepOld) {
            long[] old = previous;
            previous = spare;
            spare = old;
            previousLength = length;
        }
        length = newLength;
    }

    private long inverse(long value) {
        long r0 = prime;
        long r1 = value;
        long t0 = 0;
        long t1 = 1;
        while (r1 != 0) {
            long quotient = r0 / r1;
            long rest = r0 - quotient * r1;
            r0 = r1;
            r1 = rest;
            long next = t0 - quotient * t1;
            t0 = t1;
            t1 = next;
        }
        return Math.floorMod(t0, prime);
    }

    /** The linear complexity of the terms so far: order + preperiod of the shortest recurrence. */
    public int complexity() {
        return complexity;
    }

    /** The connection polynomial [1, c1, …] with residues in [0, p), trailing zeros trimmed. */
    public long[] connection() {
        int end = length;
        while (connection[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(connection, end);
    }
}
