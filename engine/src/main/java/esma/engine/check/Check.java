package esma.engine.check;

import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.constants.Real;
import esma.engine.formula.Formula;
import esma.engine.formula.Refutation;
import esma.engine.job.SearchSpec;
import esma.engine.prove.Triage;
import esma.engine.search.SearchBackend;
import esma.engine.search.SearchPlan;
import esma.engine.search.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/** The quick check of one constant: a search that stores nothing. */
public final class Check {
    private static final int MOST_DIGITS = 1000;

    private Check() {}

    /**
     * What was looked at: a negative result is a result.
     *
     * @param targets expanded
     * @param patterns for each target
     * @param candidates targets × patterns
     * @param depth terms asked for
     * @param shortest certain terms of the shortest candidate
     * @param maxOrder bound on order + preperiod at full depth
     */
    public record Coverage(
            long targets, long patterns, long candidates, int depth, int shortest, int maxOrder) {}

    /**
     * What was found.
     *
     * @param groups best first, each with its best formula first
     */
    public record Report(
            Coverage coverage, List<List<Formula>> groups, List<Refutation> refutations) {

        /** All formulas, group by group. */
        public List<Formula> formulas() {
            return groups.stream().flatMap(List::stream).toList();
        }
    }

    /** Checks the constants of the specification. */
    public static Report run(SearchSpec spec, int threads) {
        SearchPlan plan = SearchPlan.of(spec);
        List<Formula> formulas = new ArrayList<>();
        List<Refutation> refutations = new ArrayList<>();
        int[] shortest = {spec.depth()};
        SearchBackend.named("threads")
                .run(
                        plan,
                        0,
                        Workers.here(threads),
                        Function.identity(),
                        result -> {
                            formulas.addAll(result.formulas());
                            refutations.addAll(result.refutations());
                            shortest[0] = Math.min(shortest[0], result.shortest());
                        },
                        () -> false);
        Coverage coverage =
                new Coverage(
                        plan.targets(),
                        plan.patterns(),
                        plan.candidates(),
                        spec.depth(),
                        shortest[0],
                        spec.maxOrder());
        return new Report(coverage, Groups.of(Triage.of(formulas)), List.copyOf(refutations));
    }

    /**
     * The small fraction that a constant, not shown to be rational, cannot be told from at so many
     * digits (1000 at most are looked at); empty for a decimal typed in, which always has one.
     */
    public static Optional<BigFraction> indistinguishable(Real constant, int digits) {
        return constant.knownBits().isPresent()
                ? Optional.empty()
                : NearRational.of(constant, Math.min(digits, MOST_DIGITS));
    }

    /** All terms of a constant that algebra shows to be rational; empty for any other. */
    public static Optional<RegularExpansion> rationalExpansion(Real constant) {
        return constant.rational().map(Check::expansion);
    }

    private static RegularExpansion expansion(BigFraction value) {
        return LehmerExpansion.ofRational(
                value.getNumerator(), value.getDenominator(), Integer.MAX_VALUE);
    }
}
