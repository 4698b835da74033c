package esma.cf.evaluate;

import esma.cf.fraction.CfKind;
import esma.cf.fraction.InterlacedCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Criteria of convergence that hold from some term on, for interlaced polynomials: each is a sign
 * that certain polynomials keep. A negative ratio is one of twice the period and its square.
 */
final class ConvergenceCriteria {
    private static final BigInteger LAST = BigInteger.valueOf(1 << 24);

    /** A larger origin allows more, from a later term on. */
    private static final List<Integer> ORIGINS = List.of(0, 1, 4, 16, 64, 256);

    private final InterlacedCf fraction;
    private final int period;

    private ConvergenceCriteria(InterlacedCf fraction) {
        this.fraction = fraction;
        period = fraction.period();
    }

    static Optional<TailSet> of(InterlacedCf fraction) {
        ConvergenceCriteria criteria = new ConvergenceCriteria(withPositiveRatio(fraction));
        return Stream.<Supplier<Optional<TailSet>>>of(
                        criteria::semiRegular,
                        criteria::parabola,
                        criteria::generalParabola,
                        criteria::pringsheim)
                .flatMap(criterion -> criterion.get().stream())
                .findFirst();
    }

    private static InterlacedCf withPositiveRatio(InterlacedCf fraction) {
        if (fraction.ratio().isEmpty() || fraction.ratio().get().signum() > 0) {
            return fraction;
        }
        BigInteger ratio = fraction.ratio().get();
        return new InterlacedCf(
                fraction.headTerms(),
                fraction.headNumerators(),
                Optional.of(ratio.multiply(ratio)),
                twice(fraction.terms(), ratio),
                twice(fraction.numerators(), ratio));
    }

    private static List<Polynomial> twice(List<Polynomial> residues, BigInteger ratio) {
        List<Polynomial> all = new ArrayList<>(residues);
        residues.forEach(p -> all.add(p.scaled(new BigFraction(ratio))));
        return all;
    }

    /** Term j of a block, those of the next block included. */
    private Polynomial term(int j) {
        Polynomial residue = fraction.terms().get(j % period);
        if (j < period) {
            return residue;
        }
        return fraction.ratio().isPresent()
                ? residue.scaled(new BigFraction(fraction.ratio().get()))
                : residue.shifted(BigInteger.ONE);
    }

    /** The numerator after term j. */
    private Polynomial after(int j) {
        return fraction.numerators().get(j);
    }

    private Optional<TailSet> semiRegular() {
        if (!isInteger()) {
            return Optional.empty();
        }
        List<Polynomial> notNegative = new ArrayList<>();
        boolean isRun = true;
        for (int j = 0; j < period; j++) {
            boolean isPlus = after(j).equals(Polynomial.of(1));
            if (!isPlus && !after(j).equals(Polynomial.of(-1))) {
                return Optional.empty();
            }
            notNegative.add(term(j).minus(Polynomial.of(isPlus ? 1 : 2)));
            isRun &= !isPlus && term(j).equals(Polynomial.of(2));
        }
        return isRun || !areNotNegative(notNegative)
                ? Optional.empty()
                : from(notNegative).map(n -> new TailSet(Certificate.SEMI_REGULAR, n));
    }

    /** Polynomials in m are integer for ever if their first values are; in t, by coefficients. */
    private boolean isInteger() {
        return fraction.kind() != CfKind.GENERALISED
                && (fraction.ratio().isEmpty()
                        || fraction.terms().stream()
                                .flatMap(p -> p.coefficients().stream())
                                .allMatch(c -> c.getDenominator().equals(BigInteger.ONE)));
    }

    private Optional<TailSet> parabola() {
        List<Polynomial> settled = new ArrayList<>();
        boolean diverges = false;
        int most = fraction.ratio().isPresent() ? 0 : 2;
        for (int j = 0; j < period; j++) {
            Polynomial both = term(j).times(term(j + 1));
            // c ≥ −1/4 exactly if 4b + a·a' has the sign of a·a', or is 0
            Polynomial excess = after(j).times(new BigFraction(4)).plus(both);
            if (both.degree() < 0 || EventualSign.of(excess) * EventualSign.of(both) < 0) {
                return Optional.empty();
            }
            settled.addAll(List.of(term(j), term(j + 1), excess));
            diverges |= after(j).degree() - both.degree() <= most;
        }
        return diverges
                ? from(settled).map(n -> new TailSet(Certificate.PARABOLA, n))
                : Optional.empty();
    }

    private Optional<TailSet> generalParabola() {
        return fraction.ratio().isPresent()
                ? Optional.empty()
                : ORIGINS.stream().flatMap(o -> generalParabola(o).stream()).findFirst();
    }

    private Optional<TailSet> generalParabola(int origin) {
        List<Polynomial> settled = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            Polynomial both = term(j).times(term(j + 1));
            // with N = n − o: c ≥ −(2N + 1)²/(16N(N + 1))
            Polynomial place =
                    Polynomial.of((long) fraction.headTerms().size() + j - origin, period);
            Polynomial next = place.plus(Polynomial.of(1));
            Polynomial odd = place.plus(next);
            Polynomial excess =
                    place.times(next)
                            .times(after(j))
                            .times(new BigFraction(16))
                            .plus(odd.times(odd).times(both));
            if (EventualSign.of(after(j)) * EventualSign.of(both) >= 0
                    || EventualSign.of(excess) * EventualSign.of(both) < 0) {
                return Optional.empty();
            }
            settled.addAll(List.of(term(j), term(j + 1), after(j), excess));
        }
        return from(settled)
                .map(
                        n ->
                                new TailSet(
                                        Certificate.GENERAL_PARABOLA,
                                        Math.max(n, origin + 1),
                                        origin));
    }

    private Optional<TailSet> pringsheim() {
        List<Polynomial> settled = new ArrayList<>();
        List<Polynomial> excess = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            Polynomial size = term(j + 1).times(new BigFraction(EventualSign.of(term(j + 1))));
            Polynomial numerator = after(j).times(new BigFraction(EventualSign.of(after(j))));
            excess.add(size.minus(numerator).minus(Polynomial.of(1)));
            settled.addAll(List.of(size, numerator));
        }
        settled.addAll(excess);
        return areNotNegative(excess)
                ? from(settled).map(n -> new TailSet(Certificate.PRINGSHEIM, n))
                : Optional.empty();
    }

    private static boolean areNotNegative(List<Polynomial> polynomials) {
        return polynomials.stream().allMatch(p -> EventualSign.of(p) >= 0);
    }

    /** The first term of the block after that from which on every polynomial keeps its sign. */
    private Optional<Integer> from(List<Polynomial> polynomials) {
        BigInteger from = BigInteger.ZERO;
        for (Polynomial p : polynomials) {
            Optional<BigInteger> settled = EventualSign.settledFrom(p);
            if (settled.isEmpty()) {
                return Optional.empty();
            }
            from = from.max(settled.get());
        }
        int blocks = 0;
        if (fraction.ratio().isPresent()) {
            BigInteger t = BigInteger.ONE;
            while (t.compareTo(from) < 0) {
                t = t.multiply(fraction.ratio().get());
                blocks++;
            }
        } else if (from.compareTo(LAST) > 0) {
            return Optional.empty();
        } else {
            blocks = from.intValue();
        }
        // a settled polynomial may still be 0 at its first point
        return Optional.of(fraction.headTerms().size() + (blocks + 1) * period);
    }
}
