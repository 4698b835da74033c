package esma.cf.recognition;

import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Hurwitzian and Tasoev fractions by their first terms and numerators: the shortest law, after some
 * terms of its own, whose K residues are polynomials in m or in t = ρ^m (A. Hurwitz 1896; B. Tasoev
 * 1984; T. Komatsu, Math. Proc. Cambridge Philos. Soc. 134 (2003)).
 *
 * <p>For each K the last values of every residue class are interpolated by Newton's divided
 * differences and the polynomial is followed backwards as far as it holds.
 */
public final class InterlacedRecogniser {
    /** Values of each residue beyond those that fix its polynomial. */
    private static final int HELD_OUT = 3;

    private final List<BigFraction> terms;
    private final List<BigFraction> numerators;
    private final int maxDegree;

    private InterlacedRecogniser(ListedCf start, int maxDegree) {
        this.terms = start.terms();
        this.numerators = start.numerators();
        this.maxDegree = maxDegree;
    }

    /**
     * The law with the fewest terms and coefficients that all of the terms follow, with three more
     * values of each residue than its polynomial needs, from the first half of them on; empty if
     * there is none.
     *
     * @param start the first terms of an infinite fraction
     * @param maxPeriod the largest K
     * @param maxDegree the highest degree
     */
    public static Optional<InterlacedCf> recognise(ListedCf start, int maxPeriod, int maxDegree) {
        if (start.complete()) {
            return Optional.empty();
        }
        InterlacedRecogniser run = new InterlacedRecogniser(start, maxDegree);
        Optional<Candidate> best = Optional.empty();
        for (int period = 1; period <= maxPeriod; period++) {
            List<Optional<BigInteger>> ratios = new ArrayList<>(List.of(Optional.empty()));
            run.ratios(period).forEach(r -> ratios.add(Optional.of(r)));
            for (Optional<BigInteger> ratio : ratios) {
                Optional<Candidate> found = run.fit(period, ratio);
                if (found.isPresent() && (best.isEmpty() || found.get().size < best.get().size)) {
                    best = found;
                }
            }
        }
        return best.map(Candidate::fraction);
    }

    /** A law, and how many numbers it takes to write it down. */
    private record Candidate(InterlacedCf fraction, int size) {}

    /** A polynomial that the last values follow, from number {@code from} on. */
    private record Residue(Polynomial polynomial, int from) {}

    /** (v − v')/(v' − v'') of the last values of a residue, where it is an integer. */
    private Set<BigInteger> ratios(int period) {
        Set<BigInteger> ratios = new TreeSet<>();
        for (int last = terms.size() - period; last < terms.size(); last++) {
            if (last - 2 * period < 0) {
                continue;
            }
            BigFraction step = terms.get(last).subtract(terms.get(last - period));
            BigFraction before = terms.get(last - period).subtract(terms.get(last - 2 * period));
            if (before.getNumerator().signum() == 0) {
                continue;
            }
            BigFraction ratio = step.divide(before);
            if (ratio.getDenominator().equals(BigInteger.ONE)
                    && ratio.getNumerator().abs().compareTo(BigInteger.ONE) > 0) {
                ratios.add(ratio.getNumerator());
            }
        }
        return ratios;
    }

    private Optional<Candidate> fit(int period, Optional<BigInteger> ratio) {
        List<Residue> a = new ArrayList<>();
        List<Residue> b = new ArrayList<>();
        int head = 0;
        int size = 0;
        for (int r = 0; r < period; r++) {
            for (boolean isTerm : new boolean[] {true, false}) {
                Optional<Residue> residue = fit(isTerm ? terms : numerators, r, period, ratio);
                if (residue.isEmpty()) {
                    return Optional.empty();
                }
                (isTerm ? a : b).add(residue.get());
                head = Math.max(head, residue.get().from);
                size += residue.get().polynomial.degree() + 1;
            }
        }
        List<Polynomial> blockTerms = new ArrayList<>();
        List<Polynomial> blockNumerators = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            int r = (head + j) % period;
            int ahead = (head + j) / period;
            blockTerms.add(advanced(a.get(r).polynomial, ahead, ratio));
            blockNumerators.add(advanced(b.get(r).polynomial, ahead, ratio));
        }
        if (2 * head > terms.size() || blockNumerators.stream().anyMatch(p -> p.degree() < 0)) {
            return Optional.empty();
        }
        InterlacedCf fraction =
                new InterlacedCf(
                        terms.subList(0, head),
                        numerators.subList(0, head),
                        ratio,
                        blockTerms,
                        blockNumerators);
        return Optional.of(new Candidate(fraction, size + 2 * head + 2 * period));
    }

    private static Polynomial advanced(Polynomial p, int blocks, Optional<BigInteger> ratio) {
        return ratio.isPresent()
                ? p.scaled(new BigFraction(ratio.get().pow(blocks)))
                : p.shifted(BigInteger.valueOf(blocks));
    }

    private Optional<Residue> fit(
            List<BigFraction> values, int r, int period, Optional<BigInteger> ratio) {
        int count = (values.size() - r + period - 1) / period;
        int last = count - 1;
        // Newton's form at the nodes last, last − 1, …
        List<BigFraction> diagonal = new ArrayList<>();
        Polynomial sum = new Polynomial(List.of());
        Polynomial product = Polynomial.of(1);
        int zeros = 0;
        int used = 0;
        while (zeros < HELD_OUT) {
            if (used == count || used > maxDegree + HELD_OUT) {
                return Optional.empty();
            }
            int m = last - used;
            BigFraction next = values.get(r + m * period);
            List<BigFraction> row = new ArrayList<>(List.of(next));
            for (int i = 0; i < used; i++) {
                BigFraction width = node(m, ratio).subtract(node(m + i + 1, ratio));
                row.add(row.get(i).subtract(diagonal.get(i)).divide(width));
            }
            diagonal = row;
            BigFraction top = row.get(used);
            zeros = top.getNumerator().signum() == 0 ? zeros + 1 : 0;
            sum = sum.plus(product.times(top));
            product =
                    product.times(
                            new Polynomial(List.of(node(m, ratio).negate(), BigFraction.ONE)));
            used++;
        }
        if (sum.degree() > maxDegree) {
            return Optional.empty();
        }
        int m = last - used;
        while (m >= 0 && sum.at(node(m, ratio)).equals(values.get(r + m * period))) {
            m--;
        }
        return Optional.of(new Residue(sum, m < 0 ? 0 : r + m * period + 1));
    }

    private static BigFraction node(int m, Optional<BigInteger> ratio) {
        return ratio.map(rho -> new BigFraction(rho.pow(m))).orElseGet(() -> new BigFraction(m));
    }
}
