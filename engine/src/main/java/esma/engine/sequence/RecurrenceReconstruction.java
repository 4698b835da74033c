package esma.engine.sequence;

import cc.redberry.rings.RationalReconstruction;
import cc.redberry.rings.primes.SmallPrimes;
import esma.cf.Terms;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shortest linear recurrence of an integer sequence over Q: Berlekamp–Massey modulo primes just
 * under 2<sup>31</sup>, coefficients by the Chinese remainder theorem and rational reconstruction
 * (Wang, Guy and Davenport 1982), accepted only when it replays exactly over Z on every term. A
 * coefficient lifted from one prime is never believed for itself.
 */
public final class RecurrenceReconstruction {
    /** Enough for coefficients of 64·31/2 bits; taller ones cost more than any law explains. */
    private static final int MAX_PRIMES = 64;

    private static final List<Long> PRIMES = primesBelow(1L << 31, MAX_PRIMES);

    private RecurrenceReconstruction() {}

    /**
     * A recurrence that replays exactly.
     *
     * @param recurrence that every term satisfies
     * @param preperiod terms before the recurrence's initial values
     */
    public record Fit(Recurrence recurrence, int preperiod) {

        /** Order + preperiod: the linear complexity. */
        public int complexity() {
            return preperiod + recurrence.order();
        }
    }

    /**
     * The shortest recurrence of all the terms, or empty if order + preperiod would exceed {@code
     * bound} or half the number of terms (then it would not be unique), or its coefficients are too
     * tall to be worth anything.
     */
    public static Optional<Fit> fit(Terms terms, int bound) {
        int limit = Math.min(bound, terms.size() / 2);
        List<BigInteger> residues = List.of();
        BigInteger modulus = BigInteger.ONE;
        int complexity = -1;
        for (long prime : PRIMES) {
            BerlekampMasseyZp64 run = run(terms, prime, limit);
            if (run.complexity() > limit) {
                return Optional.empty();
            }
            // A prime may divide a minor and show less complexity than there is over Q, never more.
            if (run.complexity() < complexity) {
                continue;
            }
            List<BigInteger> image = integers(run.connection());
            BigInteger p = BigInteger.valueOf(prime);
            if (run.complexity() > complexity || image.size() != residues.size()) {
                residues = image;
                modulus = p;
                complexity = run.complexity();
            } else {
                residues = combined(residues, modulus, image, p);
                modulus = modulus.multiply(p);
            }
            Optional<Recurrence> lifted = lift(residues, modulus);
            if (lifted.isPresent()) {
                Fit fit = new Fit(lifted.get(), complexity - lifted.get().order());
                if (fit.preperiod() >= 0 && replays(fit, terms)) {
                    return Optional.of(fit);
                }
            }
        }
        return Optional.empty();
    }

    private static BerlekampMasseyZp64 run(Terms terms, long prime, int limit) {
        BerlekampMasseyZp64 run = new BerlekampMasseyZp64(prime);
        BigInteger p = BigInteger.valueOf(prime);
        boolean words = terms.isWords();
        for (int n = 0; n < terms.size() && run.complexity() <= limit; n++) {
            run.add(words ? terms.word(n) : terms.get(n).mod(p).longValue());
        }
        return run;
    }

    /** Whether the recurrence holds at every term from preperiod + order on, over Z. */
    static boolean replays(Fit fit, Terms terms) {
        return fit.recurrence().holdsFrom(terms, fit.complexity());
    }

    private static List<BigInteger> integers(long[] values) {
        List<BigInteger> list = new ArrayList<>(values.length);
        for (long value : values) {
            list.add(BigInteger.valueOf(value));
        }
        return list;
    }

    private static List<BigInteger> combined(
            List<BigInteger> residues, BigInteger modulus, List<BigInteger> image, BigInteger p) {
        BigInteger inverse = modulus.modInverse(p);
        List<BigInteger> result = new ArrayList<>(residues.size());
        for (int i = 0; i < residues.size(); i++) {
            BigInteger step = image.get(i).subtract(residues.get(i)).multiply(inverse).mod(p);
            result.add(residues.get(i).add(step.multiply(modulus)));
        }
        return result;
    }

    /** The recurrence whose coefficients are the unique small fractions with these residues. */
    private static Optional<Recurrence> lift(List<BigInteger> residues, BigInteger modulus) {
        BigInteger bound = modulus.shiftRight(1).sqrt();
        List<BigInteger> integers = new ArrayList<>(residues.size());
        BigInteger denominator = BigInteger.ONE;
        for (BigInteger residue : residues) {
            BigInteger scaled = symmetric(residue.multiply(denominator), modulus);
            if (scaled.abs().compareTo(bound) < 0) {
                integers.add(scaled);
                continue;
            }
            BigInteger[] fraction = fraction(scaled.mod(modulus), modulus, bound);
            BigInteger more = fraction[1];
            if (more.signum() == 0) {
                return Optional.empty();
            }
            integers.replaceAll(c -> c.multiply(more));
            denominator = denominator.multiply(more);
            integers.add(fraction[0]);
        }
        return Optional.of(new Recurrence(integers));
    }

    /** Numerator and denominator, {0, 0} if there are none within the bound. */
    private static BigInteger[] fraction(BigInteger residue, BigInteger modulus, BigInteger bound) {
        cc.redberry.rings.bigint.BigInteger[] found =
                RationalReconstruction.reconstruct(
                        new cc.redberry.rings.bigint.BigInteger(residue),
                        new cc.redberry.rings.bigint.BigInteger(modulus),
                        new cc.redberry.rings.bigint.BigInteger(bound),
                        new cc.redberry.rings.bigint.BigInteger(bound));
        if (found == null) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO};
        }
        return new BigInteger[] {
            new BigInteger(found[0].toByteArray()), new BigInteger(found[1].toByteArray())
        };
    }

    private static BigInteger symmetric(BigInteger value, BigInteger modulus) {
        BigInteger residue = value.mod(modulus);
        return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
    }

    private static List<Long> primesBelow(long limit, int count) {
        List<Long> primes = new ArrayList<>(count);
        for (long p = limit - 1; primes.size() < count; p -= 2) {
            if (SmallPrimes.isPrime((int) p)) {
                primes.add(p);
            }
        }
        return List.copyOf(primes);
    }
}
