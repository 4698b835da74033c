package esma.cf.theorem;

import esma.cf.Matrix2;
import esma.cf.expand.ImageExpansion;
import esma.cf.expand.RegularExpansion;
import org.apache.commons.math3.fraction.BigFraction;

/** Regular terms of a Möbius image of a base, read from the base's own terms. */
public final class BaseExpansion {
    private final BaseFraction base;
    private final ImageExpansion image;
    private int next;

    private BaseExpansion(BaseFraction base, Matrix2 map) {
        this.base = base;
        this.image = new ImageExpansion(map);
    }

    /**
     * The first {@code wanted} terms of map(base). From some step on every base term must be at
     * least 1, or 2 before a numerator −1, as in the base theorems.
     */
    public static RegularExpansion of(BaseFraction base, Matrix2 map, int wanted) {
        BaseExpansion run = new BaseExpansion(base, map);
        while (!run.isLargeFrom(run.next)) {
            run.takeIn();
        }
        while (run.image.size() < wanted) {
            if (!run.image.putOut()) {
                run.takeIn();
            }
        }
        return run.image.expansion();
    }

    /** The terms grow, so what holds for one whole period here holds from here on. */
    private boolean isLargeFrom(int start) {
        int period = base.residues().size() * base.numerators().size();
        for (int i = start; i < start + period; i++) {
            long least = base.numerator(i) < 0 ? 2 : 1;
            boolean isLarge = base.term(i).compareTo(new BigFraction(least)) >= 0;
            if (i < base.head().size()
                    || !isLarge
                    || base.residue(i).leading().getNumerator().signum() < 0) {
                return false;
            }
        }
        return true;
    }

    private void takeIn() {
        BigFraction term = base.term(next);
        image.takeIn(term.getNumerator(), term.getDenominator(), base.numerator(next));
        next++;
    }
}
