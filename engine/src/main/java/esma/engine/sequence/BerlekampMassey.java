package esma.engine.sequence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Streaming Berlekamp–Massey over Z/p for any prime p: after n terms, the shortest linear
 * recurrence they satisfy. Quadratic in the number of terms. The connection polynomial [1, c1, …]
 * is unique exactly if 2·complexity ≤ n (Massey, Shift-register synthesis and BCH decoding, IEEE
 * Trans. Inf. Theory 15 (1969), Theorem 3).
 *
 * @see BerlekampMasseyZp64
 */
public final class BerlekampMassey {
    private final BigInteger prime;
    private final List<BigInteger> terms = new ArrayList<>();
    private List<BigInteger> connection = List.of(BigInteger.ONE);
    private List<BigInteger> previous = List.of(BigInteger.ONE);
    private BigInteger previousDiscrepancy = BigInteger.ONE;
    private int shift = 1;
    private int complexity;

    /** Starts on the empty sequence; the caller vouches that {@code prime} is one. */
    public BerlekampMassey(BigInteger prime) {
        this.prime = prime;
    }

    /** Takes the next term. */
    public void add(BigInteger term) {
        terms.add(term.mod(prime));
        BigInteger discrepancy = discrepancy();
        if (discrepancy.signum() == 0) {
            shift++;
            return;
        }
        List<BigInteger> current = connection;
        connection = corrected(discrepancy);
        int n = terms.size() - 1;
        if (2 * complexity <= n) {
            complexity = n + 1 - complexity;
            previous = current;
            previousDiscrepancy = discrepancy;
            shift = 1;
        } else {
            shift++;
        }
    }

    private BigInteger discrepancy() {
        BigInteger sum = BigInteger.ZERO;
        int n = terms.size() - 1;
        for (int i = 0; i < connection.size() && i <= n; i++) {
            sum = sum.add(connection.get(i).multiply(terms.get(n - i)));
        }
        return sum.mod(prime);
    }

    private List<BigInteger> corrected(BigInteger discrepancy) {
        BigInteger factor = discrepancy.multiply(previousDiscrepancy.modInverse(prime)).mod(prime);
        List<BigInteger> result = new ArrayList<>(connection);
        while (result.size() < previous.size() + shift) {
            result.add(BigInteger.ZERO);
        }
        for (int i = 0; i < previous.size(); i++) {
            BigInteger change = factor.multiply(previous.get(i));
            result.set(i + shift, result.get(i + shift).subtract(change).mod(prime));
        }
        return result;
    }

    /** The linear complexity of the terms so far: order + preperiod of the shortest recurrence. */
    public int complexity() {
        return complexity;
    }

    /** The connection polynomial [1, c1, …] with residues in [0, p), trailing zeros trimmed. */
    public List<BigInteger> connection() {
        int size = connection.size();
        while (connection.get(size - 1).signum() == 0) {
            size--;
        }
        return List.copyOf(connection.subList(0, size));
    }
}
