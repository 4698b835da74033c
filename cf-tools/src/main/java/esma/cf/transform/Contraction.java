package esma.cf.transform;

import esma.cf.evaluate.Convergents;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The fraction whose convergents are every k-th one of another: numbers o, o + k, o + 2k, …. With k
 * = 2 its even part (o = 0) and its odd part (o = 1) (Perron II, ch. I).
 *
 * <p>Let X_n = a_n·X_{n−1} + b_n·X_{n−2} and let [[α_j, β_j], [γ_j, δ_j]] take (X, previous X) from
 * number o + (j−1)k to o + jk. Eliminating the previous X gives, for j ≥ 2, the terms α_j·β_{j−1} +
 * β_j·δ_{j−1} and numerators −β_j·β_{j−2}·(α_{j−1}·δ_{j−1} − β_{j−1}·γ_{j−1}), β_0 = 1.
 */
public final class Contraction {
    private Contraction() {}

    /** [[α, β], [γ, δ]] with entries in a ring R. */
    private record Block<R>(R a, R b, R c, R d) {}

    /**
     * As many terms as the given ones allow; complete if the fraction is and its last convergent is
     * among those taken.
     *
     * @return empty if there is no convergent number {@code offset}, if it is infinite, or if one
     *     of the β_j is 0, where no such fraction exists
     */
    public static Optional<ListedCf> of(ListedCf fraction, int k, int offset) {
        checkArguments(k, offset);
        int size = fraction.terms().size();
        if (size <= offset) {
            return Optional.empty();
        }
        var start = Convergents.of(fraction).skip(offset).findFirst().orElseThrow().value();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        BigFraction q = denominator(fraction, offset);
        List<BigFraction> terms = new ArrayList<>(List.of(start.get()));
        List<BigFraction> numerators = new ArrayList<>();
        BigFraction before = BigFraction.ONE;
        BigFraction beta = BigFraction.ONE;
        Block<BigFraction> last = null;
        for (int n = offset; n + k < size; n += k) {
            Block<BigFraction> block = block(fraction, n, n + k);
            if (block.b.getNumerator().signum() == 0) {
                return Optional.empty();
            }
            if (last == null) {
                // q_{o+k}, and the determinant of the two convergents over q_o
                BigFraction qNext = denominator(fraction, n + k);
                BigFraction step =
                        numerator(fraction, n + k)
                                .multiply(q)
                                .subtract(numerator(fraction, n).multiply(qNext));
                terms.add(qNext);
                numerators.add(step.divide(q));
            } else {
                BigFraction determinant = last.a.multiply(last.d).subtract(last.b.multiply(last.c));
                terms.add(block.a.multiply(last.b).add(block.b.multiply(last.d)));
                numerators.add(
                        block.b
                                .multiply(before)
                                .multiply(determinant)
                                .negate()
                                .multiply(terms.size() == 3 ? q : BigFraction.ONE));
            }
            before = beta;
            beta = block.b;
            last = block;
        }
        boolean isWhole = fraction.complete() && (size - 1 - offset) % k == 0;
        return isWhole
                ? Optional.of(new ListedCf(terms, numerators, true))
                : cut(terms, numerators);
    }

    /** The last term goes: its numerator after it is not known. */
    private static Optional<ListedCf> cut(List<BigFraction> terms, List<BigFraction> numerators) {
        return Optional.of(new ListedCf(terms.subList(0, terms.size() - 1), numerators, false));
    }

    private static void checkArguments(int k, int offset) {
        if (k < 1 || offset < 0) {
            throw new IllegalArgumentException("every k-th convergent, k ≥ 1, from one ≥ 0 on");
        }
    }

    private static BigFraction denominator(ContinuedFraction fraction, int n) {
        return continuant(fraction, n, false);
    }

    private static BigFraction numerator(ContinuedFraction fraction, int n) {
        return continuant(fraction, n, true);
    }

    /** p_n or q_n by the recurrence. */
    private static BigFraction continuant(ContinuedFraction fraction, int n, boolean top) {
        BigFraction x = top ? fraction.term(0) : BigFraction.ONE;
        BigFraction previous = top ? BigFraction.ONE : BigFraction.ZERO;
        for (int i = 1; i <= n; i++) {
            BigFraction next =
                    fraction.term(i).multiply(x).add(fraction.numerator(i).multiply(previous));
            previous = x;
            x = next;
        }
        return x;
    }

    private static Block<BigFraction> block(ContinuedFraction fraction, int from, int to) {
        Block<BigFraction> block =
                new Block<>(BigFraction.ONE, BigFraction.ZERO, BigFraction.ZERO, BigFraction.ONE);
        for (int n = from + 1; n <= to; n++) {
            BigFraction a = fraction.term(n);
            BigFraction b = fraction.numerator(n);
            block =
                    new Block<>(
                            a.multiply(block.a).add(b.multiply(block.c)),
                            a.multiply(block.b).add(b.multiply(block.d)),
                            block.a,
                            block.b);
        }
        return block;
    }

    /**
     * The fold of an interlaced fraction: with k a multiple of its period, a fraction of period 1
     * whose terms and numerators are polynomials in m (or in t), after a head. Its convergents are
     * those with the numbers o, o + k, o + 2k, ….
     *
     * @return empty as for a list, if β_j is the zero polynomial, or if a numerator 0 ends the
     *     fraction before its block; a β_j that is 0 at single j only makes numerators 0 there
     */
    public static Optional<InterlacedCf> fold(InterlacedCf fraction, int k, int offset) {
        checkArguments(k, offset);
        int period = fraction.period();
        if (k % period != 0) {
            throw new IllegalArgumentException(
                    "a fold by " + k + " is no multiple of the period " + period);
        }
        // from block `first` on, all terms that a block takes in are beyond the head
        int first = 1;
        while (offset + (first - 1) * k + 1 <= fraction.headTerms().size()) {
            first++;
        }
        int start = offset + (first - 1) * k + 1;
        Block<Polynomial> here = polynomialBlock(fraction, start, k);
        if (here.b.degree() < 0) {
            return Optional.empty();
        }
        Optional<ListedCf> head = of(fraction.prefix(offset + (first + 2) * k + 1), k, offset);
        int size = first + 1;
        if (head.isEmpty() || head.get().numerators().size() < size) {
            return Optional.empty();
        }
        Block<Polynomial> next = shifted(here, fraction, k);
        Block<Polynomial> third = shifted(next, fraction, k);
        // term number first + 1 is the first of the block; the numerator after it is number + 2
        Polynomial term = next.a.times(here.b).plus(next.b.times(here.d));
        Polynomial determinant = next.a.times(next.d).minus(next.b.times(next.c));
        Polynomial numerator =
                third.b.times(here.b).times(determinant).times(BigFraction.MINUS_ONE);
        return Optional.of(
                new InterlacedCf(
                        head.get().terms().subList(0, size),
                        head.get().numerators().subList(0, size),
                        fraction.ratio().map(r -> r.pow(k / period)),
                        List.of(inBlocks(term, fraction, k)),
                        List.of(inBlocks(numerator, fraction, k))));
    }

    /**
     * Of the {@linkplain #fold folds} by k with the offsets 0, …, k − 1 the one whose polynomials
     * have the least degrees in sum; of several, the one where they begin first.
     *
     * @return empty if there is none
     */
    public static Optional<InterlacedCf> simplestFold(InterlacedCf fraction, int k) {
        return IntStream.range(0, k)
                .mapToObj(offset -> fold(fraction, k, offset))
                .flatMap(Optional::stream)
                .min(
                        Comparator.comparingInt(Contraction::degrees)
                                .thenComparing(Contraction::head));
    }

    private static int degrees(InterlacedCf fold) {
        return fold.terms().get(0).degree() + fold.numerators().get(0).degree();
    }

    private static int head(InterlacedCf fold) {
        return PolynomialForm.of(fold).map(PolynomialForm::head).orElse(fold).headTerms().size();
    }

    /** Over the terms start, …, start + k − 1, as polynomials in the fraction's own m or t. */
    private static Block<Polynomial> polynomialBlock(InterlacedCf fraction, int start, int k) {
        Polynomial one = Polynomial.of(1);
        Polynomial zero = new Polynomial(List.of());
        Block<Polynomial> block = new Block<>(one, zero, zero, one);
        for (int n = start; n < start + k; n++) {
            Polynomial a = at(fraction, fraction.terms(), n);
            Polynomial b = at(fraction, fraction.numerators(), n - 1);
            block =
                    new Block<>(
                            a.times(block.a).plus(b.times(block.c)),
                            a.times(block.b).plus(b.times(block.d)),
                            block.a,
                            block.b);
        }
        return block;
    }

    /** What stands at place n in block 0, in m counted from there; n − |head| may be −1. */
    private static Polynomial at(InterlacedCf fraction, List<Polynomial> residues, int n) {
        int beyond = n - fraction.headTerms().size();
        int block = Math.floorDiv(beyond, fraction.period());
        return advanced(residues.get(Math.floorMod(beyond, fraction.period())), fraction, block);
    }

    private static Polynomial advanced(Polynomial p, InterlacedCf fraction, int blocks) {
        if (blocks == 0) {
            return p;
        }
        if (fraction.ratio().isEmpty()) {
            return p.shifted(BigInteger.valueOf(blocks));
        }
        BigFraction power = new BigFraction(fraction.ratio().get().pow(Math.abs(blocks)));
        return p.scaled(blocks > 0 ? power : power.reciprocal());
    }

    private static Block<Polynomial> shifted(
            Block<Polynomial> block, InterlacedCf fraction, int k) {
        int blocks = k / fraction.period();
        return new Block<>(
                advanced(block.a, fraction, blocks),
                advanced(block.b, fraction, blocks),
                advanced(block.c, fraction, blocks),
                advanced(block.d, fraction, blocks));
    }

    /** From the fraction's m, which a fold takes k/period at a time, to the fold's own. */
    private static Polynomial inBlocks(Polynomial p, InterlacedCf fraction, int k) {
        return fraction.ratio().isPresent() ? p : p.scaled(new BigFraction(k / fraction.period()));
    }
}
