package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.fraction.ContinuedFraction;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The limit of a continued fraction to any number of digits, by product trees: an exact enclosure
 * where one of the criteria of {@link Certificate} proves convergence and bounds the tails, else an
 * estimate from two convergents, which says so.
 */
public final class FractionLimit {
    private static final int GUARD_BITS = 8;
    private static final int FIRST_TERMS = 16;
    private static final BigInteger MARGIN = BigInteger.valueOf(16);

    private final ContinuedFraction fraction;
    private final int scale;
    private Matrix2 product = Matrix2.IDENTITY;
    private int terms;

    private FractionLimit(ContinuedFraction fraction, int digits) {
        this.fraction = fraction;
        scale = Math.toIntExact((long) Math.ceil(digits * 3.3219281)) + GUARD_BITS;
    }

    /**
     * The limit with an error of at most 10<sup>−digits</sup>, or as far as {@code mostTerms} terms
     * go. For the start of a fraction it is what all that go on as it began have in common, where a
     * criterion bounds their tails.
     *
     * @return empty if it is infinite, if {@code mostTerms} terms bound it nowhere, or, without a
     *     proof of convergence, if later convergents come no nearer to each other
     */
    public static Optional<LimitEnclosure> of(
            ContinuedFraction fraction, int digits, int mostTerms) {
        OptionalInt size = finiteSize(fraction, mostTerms);
        FractionLimit run = new FractionLimit(fraction, digits);
        if (size.isPresent()) {
            return run.exact(size.getAsInt());
        }
        Optional<TailSet> tails = TailSet.of(fraction);
        return tails.isPresent()
                ? run.certified(tails.get(), digits, Math.min(mostTerms, run.known()))
                : run.measured(digits, mostTerms);
    }

    /** The number of terms of a fraction that ends, as a numerator 0 makes it. */
    private static OptionalInt finiteSize(ContinuedFraction fraction, int mostTerms) {
        if (fraction.size().isPresent()) {
            return fraction.prefix(fraction.size().getAsInt()).complete()
                    ? fraction.size()
                    : OptionalInt.empty();
        }
        return NumeratorZero.sizeOf(fraction, mostTerms);
    }

    private Optional<LimitEnclosure> exact(int size) {
        Convergent value = Convergents.number(fraction, size - 1);
        if (value.q().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new LimitEnclosure(
                        between(value.p(), value.q(), value.p(), value.q(), Rigor.RIGOROUS),
                        size,
                        Certificate.FINITE));
    }

    private Optional<LimitEnclosure> certified(TailSet tails, int digits, int mostTerms) {
        Optional<LimitEnclosure> best = Optional.empty();
        advance(Math.min(mostTerms, Math.max(tails.from(), FIRST_TERMS)));
        while (terms >= tails.from()) {
            Optional<LimitEnclosure> here = enclosureHere(tails);
            best = here.isPresent() ? here : best;
            if (terms >= mostTerms || here.filter(e -> e.digits() >= digits).isPresent()) {
                break;
            }
            advance((int) Math.min(mostTerms, 2L * terms));
        }
        return best;
    }

    /** The image of the tails after {@code terms} terms. */
    private Optional<LimitEnclosure> enclosureHere(TailSet tails) {
        Matrix2 image = product.times(tails.cone(fraction, terms));
        if (image.c().signum() == 0 || image.c().signum() != image.d().signum()) {
            return Optional.empty();
        }
        return Optional.of(
                new LimitEnclosure(
                        between(image.a(), image.c(), image.b(), image.d(), Rigor.RIGOROUS),
                        terms,
                        tails.certificate()));
    }

    private Optional<LimitEnclosure> measured(int digits, int mostTerms) {
        Optional<LimitEnclosure> best = Optional.empty();
        int most = Math.min(mostTerms, known());
        advance(Math.min(most, FIRST_TERMS / 2));
        BigInteger lastWidth = BigInteger.ZERO;
        while (true) {
            BigInteger p = product.a();
            BigInteger q = product.c();
            int before = terms;
            advance((int) Math.min(most, 2L * terms));
            if (terms == before) {
                return best;
            }
            if (q.signum() == 0 || product.c().signum() == 0 || product.d().signum() == 0) {
                continue;
            }
            // an earlier convergent and the last two: oscillation shows in these
            Enclosure earlier = between(p, q, product.a(), product.c(), Rigor.NUMERICAL);
            Enclosure last =
                    between(product.b(), product.d(), product.a(), product.c(), Rigor.NUMERICAL);
            BigInteger lower = earlier.lower().min(last.lower());
            BigInteger upper = earlier.upper().max(last.upper());
            BigInteger width = upper.subtract(lower);
            boolean comesNearer = lastWidth.signum() > 0 && width.compareTo(lastWidth) < 0;
            lastWidth = width;
            if (!comesNearer) {
                best = Optional.empty();
                continue;
            }
            BigInteger margin = width.multiply(MARGIN);
            LimitEnclosure here =
                    new LimitEnclosure(
                            new Enclosure(
                                    lower.subtract(margin),
                                    upper.add(margin),
                                    scale,
                                    Rigor.NUMERICAL),
                            terms,
                            Certificate.MEASURED);
            best = Optional.of(here);
            if (here.digits() >= digits) {
                return best;
            }
        }
    }

    private int known() {
        return fraction.size().orElse(Integer.MAX_VALUE);
    }

    private void advance(int to) {
        product = product.times(FractionProduct.product(fraction, terms, to));
        terms = to;
    }

    private Enclosure between(
            BigInteger p, BigInteger q, BigInteger p2, BigInteger q2, Rigor rigor) {
        BigInteger one = floor(p, q);
        BigInteger two = floor(p2, q2);
        BigInteger upOne = floor(p.negate(), q).negate();
        BigInteger upTwo = floor(p2.negate(), q2).negate();
        return new Enclosure(one.min(two), upOne.max(upTwo), scale, rigor);
    }

    /** ⌊2^scale·p/q⌋. */
    private BigInteger floor(BigInteger p, BigInteger q) {
        BigInteger[] division = p.shiftLeft(scale).divideAndRemainder(q);
        boolean isBelow = division[1].signum() != 0 && division[1].signum() != q.signum();
        return isBelow ? division[0].subtract(BigInteger.ONE) : division[0];
    }
}
