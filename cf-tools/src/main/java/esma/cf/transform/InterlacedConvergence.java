package esma.cf.transform;

import esma.cf.evaluate.ConvergenceClass;
import esma.cf.evaluate.ConvergenceClass.Kind;
import esma.cf.evaluate.TailSet;
import esma.cf.fraction.InterlacedCf;
import java.util.List;
import java.util.Optional;

/**
 * How fast the convergents of interlaced polynomials approach their limit: the slowest of the K
 * folds, n counting terms of the fraction. Where the folds converge faster than any power, all have
 * one limit: p_n − f·q_n is small against q_n by more than the rational functions of n can take
 * back by which one fold's denominators are made of another's. Where they do not, one limit is
 * asked of a {@linkplain TailSet certificate}.
 */
public final class InterlacedConvergence {
    /** Blocks left out: an infinite convergent or a numerator 0 may keep a fold from beginning. */
    private static final List<Integer> SKIPPED = List.of(0, 1, 10, 100, 1000);

    private InterlacedConvergence() {}

    /**
     * The class of a fraction of polynomials in m.
     *
     * @return empty for geometric terms, where some fold does not exist, and where folds that
     *     converge as a power are not shown to have one limit
     */
    public static Optional<ConvergenceClass> of(InterlacedCf fraction) {
        if (fraction.ratio().isPresent()) {
            return Optional.empty();
        }
        InterlacedCf block = fraction.tail(fraction.headTerms().size());
        int period = block.period();
        if (period == 1) {
            return PolynomialForm.of(block).map(form -> ConvergenceClass.of(form.tail()));
        }
        Optional<ConvergenceClass> slowest = Optional.empty();
        for (int offset = 0; offset < period; offset++) {
            Optional<ConvergenceClass> here = ofFold(block, offset);
            if (here.isEmpty() || here.get().kind() == Kind.DIVERGENT) {
                return here;
            }
            boolean isSlower = slowest.isEmpty() || compare(here.get(), slowest.get()) > 0;
            slowest = isSlower ? here : slowest;
        }
        return slowest.filter(c -> isFast(c) || TailSet.of(block).isPresent())
                .map(c -> inTerms(c, period));
    }

    private static Optional<ConvergenceClass> ofFold(InterlacedCf block, int offset) {
        int period = block.period();
        for (int skipped : SKIPPED) {
            Optional<InterlacedCf> fold =
                    Contraction.fold(block.tail(skipped * period), period, offset);
            if (fold.isPresent()) {
                return PolynomialForm.of(fold.get()).map(f -> ConvergenceClass.of(f.tail()));
            }
        }
        return Optional.empty();
    }

    private static boolean isFast(ConvergenceClass c) {
        return c.kind() != Kind.POWER && c.kind() != Kind.LOGARITHMIC;
    }

    /** Kinds stand in order of falling speed. */
    private static int compare(ConvergenceClass x, ConvergenceClass y) {
        int byKind = x.kind().compareTo(y.kind());
        return byKind != 0 ? byKind : Double.compare(y.rate(), x.rate());
    }

    /** From blocks to terms. */
    private static ConvergenceClass inTerms(ConvergenceClass c, int period) {
        double rate =
                switch (c.kind()) {
                    case FACTORIAL, GEOMETRIC -> c.rate() / period;
                    case SUB_EXPONENTIAL -> c.rate() / Math.pow(period, c.exponent());
                    case POWER, LOGARITHMIC, DIVERGENT -> c.rate();
                };
        return new ConvergenceClass(c.kind(), rate, c.exponent());
    }
}
