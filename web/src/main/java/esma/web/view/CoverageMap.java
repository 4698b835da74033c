package esma.web.view;

import esma.engine.job.SignSet;
import esma.engine.target.PowerTarget;
import esma.engine.target.Target;
import esma.engine.target.TargetFamilies;
import esma.engine.target.TargetSet;
import esma.results.Coverage;
import esma.results.TargetHits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What has been searched for one constant and what was found: classes of targets against periods of
 * sign patterns. A class is the determinant of a Möbius image, up to sign, or another kind of
 * function. What two jobs have both searched counts once.
 *
 * @param periods of the columns
 * @param rows a class each
 * @param isPartial whether a job was left out because it has too many targets to map
 */
public record CoverageMap(List<Integer> periods, List<Row> rows, boolean isPartial) {
    private static final long MOST_TARGETS = 20_000;
    private static final int SHADES = 5;

    /** A class of targets. */
    public record Row(String name, List<Cell> cells) {}

    /**
     * A class under the patterns of one period.
     *
     * @param searched candidates looked at, {@code –} where none were
     * @param hits formulas found
     * @param shade 0 where nothing was searched, 1 where nothing was found, to 5
     */
    public record Cell(String searched, String hits, int shade) {}

    /** A class's place and name. */
    private record TargetClass(int kind, long size, String name)
            implements Comparable<TargetClass> {

        static TargetClass of(Target target) {
            if (target.moebius().isPresent()) {
                long determinant = Math.abs(target.moebius().get().determinant());
                return new TargetClass(0, determinant, "|det| = " + determinant);
            }
            return target instanceof PowerTarget
                    ? new TargetClass(1, 0, "powers")
                    : new TargetClass(2, 0, "rational functions");
        }

        @Override
        public int compareTo(TargetClass other) {
            int byKind = Integer.compare(kind, other.kind);
            return byKind != 0 ? byKind : Long.compare(size, other.size);
        }
    }

    /** Sums for each class, by period. */
    private static final class Sums {
        private final SortedMap<TargetClass, Map<Integer, Long>> byClass = new TreeMap<>();

        void add(TargetClass targetClass, int period, long count) {
            byClass.computeIfAbsent(targetClass, c -> new HashMap<>())
                    .merge(period, count, Long::sum);
        }

        long at(TargetClass targetClass, int period) {
            return byClass.getOrDefault(targetClass, Map.of()).getOrDefault(period, 0L);
        }

        Collection<Integer> periods() {
            return byClass.values().stream().flatMap(row -> row.keySet().stream()).toList();
        }
    }

    /** Of one constant. */
    public static CoverageMap of(List<Coverage> searches, List<TargetHits> hits) {
        Map<String, Map<Integer, Long>> patterns = new HashMap<>();
        boolean isPartial = false;
        for (Coverage search : searches) {
            isPartial |= !addSearch(search, patterns);
        }
        Sums searched = new Sums();
        patterns.forEach(
                (code, periods) -> {
                    TargetClass targetClass = TargetClass.of(Target.ofCode(code));
                    periods.forEach((period, count) -> searched.add(targetClass, period, count));
                });
        Sums found = new Sums();
        for (TargetHits hit : hits) {
            TargetClass targetClass = TargetClass.of(Target.ofCode(hit.targetCode()));
            found.add(targetClass, hit.signPeriod(), hit.formulas());
        }
        return table(searched, found, isPartial);
    }

    /** Patterns searched for each target, by period; false where there are too many targets. */
    private static boolean addSearch(Coverage search, Map<String, Map<Integer, Long>> patterns) {
        SignSet signs = SignSet.parse(search.signs());
        if (search.planned() / Math.max(1, signs.count()) > MOST_TARGETS) {
            return false;
        }
        TargetSet targets = TargetFamilies.parse(search.targets());
        Map<Integer, Long> periods =
                periods(targets.allRotations() ? signs.withRotations() : signs);
        long done = (long) (search.done() * targets.pairs().size());
        targets.pairs().stream()
                .limit(done)
                .forEach(
                        target ->
                                periods.forEach(
                                        (period, count) ->
                                                patterns.computeIfAbsent(
                                                                canonical(target),
                                                                code -> new HashMap<>())
                                                        .merge(
                                                                period,
                                                                targets.bothSigns()
                                                                        ? 2 * count
                                                                        : count,
                                                                Math::max)));
        return true;
    }

    private static Map<Integer, Long> periods(SignSet signs) {
        Map<Integer, Long> counts = new HashMap<>();
        for (SignSet.Block block : signs.blocks()) {
            SignSet.Packed packed = block.packed();
            IntStream.range(0, packed.size())
                    .forEach(i -> counts.merge(packed.period(i), 1L, Long::sum));
        }
        return counts;
    }

    /** The same for a target and its negative, of which jobs expand the positive one. */
    private static String canonical(Target target) {
        String code = target.code();
        String negated = target.negated().code();
        return code.compareTo(negated) < 0 ? code : negated;
    }

    private static CoverageMap table(Sums searched, Sums found, boolean isPartial) {
        TreeSet<Integer> periods = new TreeSet<>(searched.periods());
        periods.addAll(found.periods());
        TreeSet<TargetClass> classes = new TreeSet<>(searched.byClass.keySet());
        classes.addAll(found.byClass.keySet());
        List<Row> rows = new ArrayList<>();
        for (TargetClass targetClass : classes) {
            rows.add(
                    new Row(
                            targetClass.name(),
                            periods.stream()
                                    .map(
                                            period ->
                                                    cell(
                                                            searched.at(targetClass, period),
                                                            found.at(targetClass, period)))
                                    .toList()));
        }
        return new CoverageMap(List.copyOf(periods), rows, isPartial);
    }

    private static Cell cell(long searched, long hits) {
        return new Cell(
                searched == 0 ? "–" : Numbers.grouped(searched),
                Numbers.grouped(hits),
                shade(searched, hits));
    }

    private static int shade(long searched, long hits) {
        if (hits == 0) {
            return searched == 0 ? 0 : 1;
        }
        double part = searched == 0 ? 1 : Math.min(1, (double) hits / searched);
        return 2 + (int) Math.min(SHADES - 2, part * (SHADES - 1));
    }
}
