package esma.cf.expand;

import esma.cf.Matrix2;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The steps shared by all numbers (n + θ)/(m + φ), 0 ≤ θ, φ ≤ 2, by halving: the leading half of
 * the bits is a wider interval of the same form; its steps are found first, their product is
 * applied to n and m, and so on with what is left. Quasi-linear in the bits with quasi-linear
 * multiplication.
 *
 * <p>The half-gcd of D. H. Lehmer (1938), A. Schönhage, Schnelle Berechnung von
 * Kettenbruchentwicklungen, Acta Inf. 1 (1971) 139–144, in terms of intervals: a wider interval
 * contains the narrower one, so its steps need no repair. It works for every {@link TermRule}.
 */
final class RecursiveSteps {
    /** Below, words are taken off the leading bits one after the other. */
    private static final int SEQUENTIAL_BITS = 1024;

    /** An interval of fewer certain bits is left to the caller. */
    private static final int FEWEST_BITS = 16;

    private final TermRule rule;
    private final int limit;
    private final TermBuffer terms;
    private final TermBuffer numerators;
    private final WordSteps words;

    RecursiveSteps(TermRule rule, int limit, TermBuffer terms, TermBuffer numerators) {
        this.rule = rule;
        this.limit = limit;
        this.terms = terms;
        this.numerators = numerators;
        words = new WordSteps(rule, terms, numerators);
    }

    /**
     * What the steps leave.
     *
     * @param product of the step matrices T(a, b), up to sign
     * @param n first row of the adjugate product applied to the numbers that came in
     * @param m second row; positive
     */
    record Reduction(Matrix2 product, BigInteger n, BigInteger m) {}

    /** Appends the steps found; empty if there is none. m > 0. */
    Optional<Reduction> run(BigInteger n, BigInteger m) {
        int bits = sizeOf(n, m);
        if (bits <= FEWEST_BITS || m.signum() <= 0) {
            return Optional.empty();
        }
        if (Math.max(n.bitLength(), m.bitLength()) <= WordSteps.BITS) {
            if (!words.run(n.longValue(), m.longValue(), limit)) {
                return Optional.empty();
            }
            return Optional.of(applied(words.product(), n, m));
        }
        int keep = bits <= SEQUENTIAL_BITS ? WordSteps.BITS : bits / 2;
        Matrix2 product = Matrix2.IDENTITY;
        // the centre of the box; product leaves it with an error of at most `error` either way
        BigInteger x = n.add(BigInteger.ONE);
        BigInteger y = m.add(BigInteger.ONE);
        int start = terms.size();
        while (terms.size() < limit) {
            BigInteger error = errorAfter(product);
            int certain = sizeOf(x, y) - error.bitLength();
            if (certain < FEWEST_BITS) {
                break;
            }
            Optional<Reduction> step = part(x, y, error, Math.min(keep, certain - 2));
            if (step.isEmpty()) {
                step = single(x, y, error);
            }
            if (step.isEmpty()) {
                break;
            }
            x = step.get().n;
            y = step.get().m;
            product = product.times(step.get().product);
        }
        if (terms.size() == start) {
            return Optional.empty();
        }
        // back from the centre to the corner
        return Optional.of(
                new Reduction(
                        product,
                        x.subtract(product.d()).add(product.b()),
                        y.subtract(product.a()).add(product.c())));
    }

    private static int sizeOf(BigInteger n, BigInteger m) {
        return Math.min(n.abs().bitLength(), m.bitLength());
    }

    /** The largest that adj(product)·(θ, φ) can be, |θ|, |φ| ≤ 1. */
    private static BigInteger errorAfter(Matrix2 product) {
        return product.d()
                .abs()
                .add(product.b().abs())
                .max(product.c().abs().add(product.a().abs()));
    }

    private static Reduction applied(Matrix2 product, BigInteger n, BigInteger m) {
        Matrix2 inverse = product.adjugate();
        return new Reduction(product, inverse.firstRow(n, m), inverse.secondRow(n, m));
    }

    /** The steps that the leading {@code keep} bits have. */
    private Optional<Reduction> part(BigInteger x, BigInteger y, BigInteger error, int keep) {
        int drop = Math.max(sizeOf(x, y) - keep, error.bitLength() + 1);
        BigInteger top = x.subtract(error).shiftRight(drop);
        BigInteger bottom = y.subtract(error).shiftRight(drop);
        return run(top, bottom)
                .map(
                        r -> {
                            Matrix2 inverse = r.product.adjugate();
                            BigInteger restX = x.subtract(top.shiftLeft(drop));
                            BigInteger restY = y.subtract(bottom.shiftLeft(drop));
                            return new Reduction(
                                    r.product,
                                    r.n.shiftLeft(drop).add(inverse.firstRow(restX, restY)),
                                    r.m.shiftLeft(drop).add(inverse.secondRow(restX, restY)));
                        });
    }

    /** One step with all the bits there are: for quotients longer than half of them. */
    private Optional<Reduction> single(BigInteger x, BigInteger y, BigInteger error) {
        BigInteger least = y.subtract(error);
        BigInteger most = y.add(error);
        if (least.signum() <= 0) {
            return Optional.empty();
        }
        BigInteger low = x.subtract(error);
        BigInteger high = x.add(error);
        LongStep step = LongStep.of(rule, terms.size(), low, low.signum() >= 0 ? most : least);
        LongStep other = LongStep.of(rule, terms.size(), high, high.signum() >= 0 ? least : most);
        if (step.isEnd() || !step.equals(other)) {
            return Optional.empty();
        }
        step.appendTo(terms, numerators);
        Reduction reduction = applied(step.matrix(), x, y);
        return Optional.of(
                reduction.m.signum() > 0
                        ? reduction
                        : new Reduction(
                                step.negatedMatrix(), reduction.n.negate(), reduction.m.negate()));
    }
}
