package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.fraction.CfKind;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A set that contains every tail a_n + b_{n+1}/(a_{n+1} + …), n ≥ {@code from}, of an infinite
 * fraction that is shown to converge: [1, ∞] or [a_n/2, ∞], or its negative, as the certificate
 * says.
 *
 * @param certificate why
 * @param from first n
 */
public record TailSet(Certificate certificate, int from) {
    private static final BigInteger LAST = BigInteger.valueOf(1 << 24);

    /** The terms and numerators of a block as polynomials, with those of the next block. */
    private record Block(InterlacedCf fraction) {
        Polynomial term(int j) {
            int period = fraction.period();
            Polynomial residue = fraction.terms().get(j % period);
            if (j < period) {
                return residue;
            }
            return fraction.ratio().isPresent()
                    ? residue.scaled(new BigFraction(fraction.ratio().get()))
                    : residue.shifted(BigInteger.ONE);
        }

        /** The numerator after term j. */
        Polynomial after(int j) {
            return fraction.numerators().get(j);
        }
    }

    /** Empty where neither criterion applies. */
    public static Optional<TailSet> of(ContinuedFraction fraction) {
        if (fraction instanceof PolynomialCf polynomial) {
            return of(polynomial.interlaced());
        }
        if (fraction instanceof InterlacedCf interlaced
                && interlaced.ratio().map(r -> r.signum() > 0).orElse(true)) {
            Optional<TailSet> semiRegular = semiRegular(interlaced);
            return semiRegular.isPresent() ? semiRegular : parabola(interlaced);
        }
        return Optional.empty();
    }

    /**
     * The set of tail n as a matrix: the numbers u/v for which (u, v) is a sum of its columns with
     * nonnegative factors, the first column standing for infinity.
     */
    public Matrix2 cone(ContinuedFraction fraction, int n) {
        if (certificate == Certificate.SEMI_REGULAR) {
            return Matrix2.of(1, 1, 0, 1);
        }
        BigFraction low = fraction.term(n).divide(2);
        return new Matrix2(
                BigInteger.valueOf(low.getNumerator().signum()),
                low.getNumerator(),
                BigInteger.ZERO,
                low.getDenominator());
    }

    private static Optional<TailSet> semiRegular(InterlacedCf fraction) {
        if (!isInteger(fraction)) {
            return Optional.empty();
        }
        Block block = new Block(fraction);
        List<Polynomial> notNegative = new ArrayList<>();
        boolean isRun = true;
        for (int j = 0; j < fraction.period(); j++) {
            boolean isPlus = block.after(j).equals(Polynomial.of(1));
            if (!isPlus && !block.after(j).equals(Polynomial.of(-1))) {
                return Optional.empty();
            }
            notNegative.add(block.term(j).minus(Polynomial.of(isPlus ? 1 : 2)));
            isRun &= !isPlus && block.term(j).equals(Polynomial.of(2));
        }
        return isRun ? Optional.empty() : settled(Certificate.SEMI_REGULAR, fraction, notNegative);
    }

    /** Polynomials in m are integer for ever if their first values are; in t, by coefficients. */
    private static boolean isInteger(InterlacedCf fraction) {
        return fraction.kind() != CfKind.GENERALISED
                && (fraction.ratio().isEmpty()
                        || fraction.terms().stream()
                                .flatMap(p -> p.coefficients().stream())
                                .allMatch(c -> c.getDenominator().equals(BigInteger.ONE)));
    }

    private static Optional<TailSet> parabola(InterlacedCf fraction) {
        Block block = new Block(fraction);
        List<Polynomial> settled = new ArrayList<>();
        boolean diverges = false;
        int most = fraction.ratio().isPresent() ? 0 : 2;
        for (int j = 0; j < fraction.period(); j++) {
            Polynomial both = block.term(j).times(block.term(j + 1));
            if (both.degree() < 0) {
                return Optional.empty();
            }
            // c ≥ −1/4 exactly if 4b + a·a' has the sign of a·a', or is 0
            Polynomial excess = block.after(j).times(new BigFraction(4)).plus(both);
            if (EventualSign.of(excess) * EventualSign.of(both) < 0) {
                return Optional.empty();
            }
            settled.add(block.term(j));
            settled.add(block.term(j + 1));
            settled.add(excess.times(new BigFraction(EventualSign.of(both))));
            diverges |= block.after(j).degree() - both.degree() <= most;
        }
        return diverges ? settled(Certificate.PARABOLA, fraction, settled) : Optional.empty();
    }

    /**
     * From the block on where every polynomial keeps its sign. For semi-regularity that sign must
     * not be negative; the parabola's excess comes with the sign it must have.
     */
    private static Optional<TailSet> settled(
            Certificate certificate, InterlacedCf fraction, List<Polynomial> polynomials) {
        BigInteger from = BigInteger.ZERO;
        for (Polynomial p : polynomials) {
            if (certificate == Certificate.SEMI_REGULAR && EventualSign.of(p) < 0) {
                return Optional.empty();
            }
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
        return Optional.of(
                new TailSet(
                        certificate,
                        fraction.headTerms().size() + (blocks + 1) * fraction.period()));
    }
}
