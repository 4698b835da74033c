package esma.engine.formula;

import esma.engine.target.MoebiusTarget;
import java.util.Comparator;

/** Orders in which formulas are shown. */
public final class Ranking {

    /**
     * The constant itself before its images, then short laws, short patterns, short targets; ties
     * by text, so that the order is total.
     */
    public static final Comparator<Formula> SIMPLEST_FIRST =
            Comparator.<Formula>comparingInt(f -> f.target().equals(MoebiusTarget.SELF) ? 0 : 1)
                    .thenComparingInt(f -> f.law().complexity())
                    .thenComparingInt(f -> f.signs().period())
                    .thenComparingInt(f -> f.target().code().length())
                    .thenComparing(f -> f.target().code())
                    .thenComparing(Formula::signs);

    private Ranking() {}
}
