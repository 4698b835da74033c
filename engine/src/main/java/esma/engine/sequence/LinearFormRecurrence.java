package esma.engine.sequence;

import esma.cf.law.ClosedForm;
import esma.cf.law.LinearWords;
import esma.cf.law.Recurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The shortest recurrence of a closed form c<sub>j</sub> + s<sub>j</sub>·m, m = (n − j)/K, without
 * solving anything. K·a<sub>n</sub> = (K·c<sub>j</sub> − j·s<sub>j</sub>) + n·s<sub>j</sub>, so a
 * K-th root of unity is a root of the characteristic polynomial twice where the Fourier transform
 * of s is not 0 at it, and else once where that of K·c − j·s is not. Both are rational: all
 * primitive d-th roots go together, and the connection polynomial is a product of cyclotomic ones.
 */
final class LinearFormRecurrence {
    /** Periods so short keep all sums in words. */
    private static final int MAX_PERIOD = 4096;

    private static final int CACHE_SIZE = 20_000;

    /** How often the primitive roots of each divisor of the period, in rising order, are roots. */
    private record Multiplicities(int period, List<Integer> ofDivisors) {}

    private static final Map<Multiplicities, Recurrence> CACHE = new ConcurrentHashMap<>();

    private LinearFormRecurrence() {}

    /** Empty if the form is of another kind, or too large. */
    static Optional<Recurrence> of(ClosedForm form) {
        return form.period() > MAX_PERIOD
                ? Optional.empty()
                : form.words().map(LinearFormRecurrence::of);
    }

    private static Recurrence of(LinearWords form) {
        int period = form.period();
        long[] constant = new long[period];
        long[] slope = new long[period];
        for (int j = 0; j < period; j++) {
            slope[j] = form.slope(j);
            constant[j] = period * form.constant(j) - j * slope[j];
        }
        List<Integer> multiplicities = new ArrayList<>();
        for (int divisor : divisors(period)) {
            multiplicities.add(
                    !vanishes(slope, divisor) ? 2 : !vanishes(constant, divisor) ? 1 : 0);
        }
        if (CACHE.size() > CACHE_SIZE) {
            CACHE.clear();
        }
        return CACHE.computeIfAbsent(
                new Multiplicities(period, List.copyOf(multiplicities)),
                LinearFormRecurrence::recurrence);
    }

    /**
     * Whether Σ values[j]·ω<sup>j</sup> = 0 for the primitive d-th roots of unity ω: folded modulo
     * x<sup>d</sup> − 1, and times 1 − x<sup>d/p</sup> for the primes p of d, which takes away what
     * there is at other roots and nothing at these, nothing is left.
     */
    private static boolean vanishes(long[] values, int d) {
        long[] folded = new long[d];
        for (int j = 0; j < values.length; j++) {
            folded[j % d] += values[j];
        }
        int rest = d;
        for (int p = 2; rest > 1; p++) {
            if (rest % p != 0) {
                continue;
            }
            while (rest % p == 0) {
                rest /= p;
            }
            long[] next = new long[d];
            for (int j = 0; j < d; j++) {
                next[j] = folded[j] - folded[(j + d - d / p) % d];
            }
            folded = next;
        }
        for (long value : folded) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] divisors(int n) {
        return IntStream.rangeClosed(1, n).filter(d -> n % d == 0).toArray();
    }

    /**
     * ∏ Φ<sub>d</sub><sup>e(d)</sup>, each with constant term 1, as ∏ (1 −
     * x<sup>d</sup>)<sup>f(d)</sup>: from the largest d on, what 1 − x<sup>d</sup> brings of
     * smaller ones is taken off theirs. Modulo 2<sup>64</sup>, which what comes out is far below.
     */
    private static Recurrence recurrence(Multiplicities multiplicities) {
        int[] divisors = divisors(multiplicities.period());
        int[] powers = multiplicities.ofDivisors().stream().mapToInt(e -> e).toArray();
        int order = 0;
        for (int i = divisors.length - 1; i >= 0; i--) {
            order += powers[i] * divisors[i];
            for (int k = 0; k < i; k++) {
                powers[k] -= divisors[i] % divisors[k] == 0 ? powers[i] : 0;
            }
        }
        long[] series = new long[order + 1];
        series[0] = 1;
        for (int i = 0; i < divisors.length; i++) {
            int d = divisors[i];
            for (int times = powers[i]; times > 0; times--) {
                for (int n = order; n >= d; n--) {
                    series[n] -= series[n - d];
                }
            }
            for (int times = powers[i]; times < 0; times++) {
                for (int n = d; n <= order; n++) {
                    series[n] += series[n - d];
                }
            }
        }
        return Recurrence.of(series);
    }
}
