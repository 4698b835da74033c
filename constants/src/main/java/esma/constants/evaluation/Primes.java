package esma.constants.evaluation;

import java.util.BitSet;

/** The sieve of Eratosthenes. */
final class Primes {
    private Primes() {}

    static BitSet below(int limit) {
        BitSet primes = new BitSet(limit);
        primes.set(2, limit);
        for (int p = 2; (long) p * p < limit; p = primes.nextSetBit(p + 1)) {
            for (int m = p * p; m < limit; m += p) {
                primes.clear(m);
            }
        }
        return primes;
    }
}
