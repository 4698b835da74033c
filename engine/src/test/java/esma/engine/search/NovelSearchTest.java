package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.constants.Constant;
import esma.engine.formula.Formula;
import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.prove.Derivation;
import esma.engine.target.TargetFamilies;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NovelSearchTest {
    private static SearchSpec spec(String constant) {
        return spec(constant, "1..3");
    }

    private static SearchSpec spec(String constant, String signs) {
        return new SearchSpec(
                List.of(constant),
                "moebius:1,powers:2",
                signs,
                160,
                40,
                300,
                OptionalInt.empty(),
                0);
    }

    private static List<ShardResult> run(SearchSpec spec) {
        SearchPlan plan = SearchPlan.of(spec);
        ShardRunner runner = new ShardRunner(plan);
        return IntStream.range(0, plan.shards()).mapToObj(runner::run).toList();
    }

    private static List<Formula> formulas(List<ShardResult> results) {
        return results.stream().flatMap(result -> result.formulas().stream()).toList();
    }

    private static long derived(List<ShardResult> results) {
        return results.stream().mapToLong(ShardResult::derived).sum();
    }

    @Test
    void findsWhatIsLeftOfTheWholeSearch() {
        for (String constant : List.of("e", "tan(1)", "sqrt(7)", "rogersRamanujan(1/2)")) {
            List<ShardResult> novel = run(spec(constant).ofNovel());
            List<Formula> all = formulas(run(spec(constant)));
            List<Formula> expected =
                    all.stream()
                            .filter(f -> f.signs().isAllMinus() || f.target().moebius().isEmpty())
                            .toList();
            assertEquals(
                    expected.stream().map(Formula::key).toList(),
                    formulas(novel).stream().map(Formula::key).toList());
            assertEquals(12 * 9, derived(novel));
            assertTrue(expected.size() < all.size(), constant);
        }
    }

    @Test
    void leavesOutNothingWhereNothingIsPromised() {
        for (String constant : List.of("pi", "exp(3)")) {
            assertEquals(0, derived(run(spec(constant).ofNovel())), constant);
        }
    }

    @Test
    void targetsOfWhichEverythingIsLeftOutAreNotExpanded() {
        assertEquals(List.of("power:2", "power:-2"), expanded("2..3"));
        assertEquals(SearchPlan.of(spec("e", "1..3")).targets(), expanded("1..3").size());
    }

    /** Targets of e in the order of their expansions. */
    private static List<String> expanded(String signs) {
        SearchPlan plan = SearchPlan.of(spec("e", signs).ofNovel());
        Function<SearchPlan.Shard, TargetSearch> expansion = ShardRunner.expansion(plan);
        List<String> targets = new ArrayList<>();
        ShardRunner runner =
                new ShardRunner(
                        plan,
                        shard -> {
                            targets.add(shard.target().code());
                            return expansion.apply(shard);
                        });
        IntStream.range(0, plan.shards()).forEach(runner::run);
        return targets;
    }

    @Test
    void whatIsLeftOutCanBeDerived() {
        Derivation derivation = new Derivation(Constant.parse("e"), Derivation.DEFAULT_LIMIT);
        TargetFamilies.parse("moebius:1").pairs().stream()
                .flatMap(target -> target.moebius().stream())
                .forEach(
                        map -> {
                            for (String signs : List.of("+", "+-", "-+", "++-", "--+")) {
                                assertInstanceOf(
                                        Derivation.Outcome.Derived.class,
                                        derivation.derive(map, new SignPattern(signs)));
                            }
                        });
    }
}
