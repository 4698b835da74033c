package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.law.LawKind;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
import esma.results.FormulaQuery.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTest {
    @TempDir static Path folder;
    private static final FormulaQuery ALL = FormulaQuery.everything().all();

    private Store store;
    private List<StoredFormula> stored;

    @BeforeAll
    void fill() {
        Samples samples = new Samples(Samples.seed());
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (int i = 0; i < 800; i++) {
            Formula formula = samples.any();
            formulas.putIfAbsent(formula.key(), formula);
        }
        store = Store.create(folder.resolve("esma.db"));
        assertEquals(formulas.size(), store.save(List.copyOf(formulas.values())));
        stored = store.query(ALL);
        assertEquals(
                List.copyOf(formulas.values()),
                stored.stream().map(StoredFormula::formula).toList());
    }

    @AfterAll
    void close() {
        store.close();
    }

    private void assertSelects(FormulaQuery query, Predicate<Formula> condition) {
        List<StoredFormula> expected =
                stored.stream().filter(f -> condition.test(f.formula())).toList();
        assertFalse(expected.isEmpty());
        assertTrue(expected.size() < stored.size());
        assertEquals(expected, store.query(query));
        assertEquals(expected.size(), store.count(query));
    }

    @Test
    void everyFilterSelectsWhatItSays() {
        assertSelects(ALL.constant("e"), f -> f.constant().equals("e"));
        assertSelects(ALL.target("e^2"), f -> f.targetText().equals("e^2"));
        assertSelects(ALL.target("power:3"), f -> f.target().code().equals("power:3"));
        assertSelects(ALL.signs("+-"), f -> f.signs().text().equals("+-"));
        assertSelects(
                ALL.signPeriods(2, 4), f -> f.signs().period() >= 2 && f.signs().period() <= 4);
        assertSelects(ALL.kind(LawKind.GEOMETRIC), f -> f.law().kind() == LawKind.GEOMETRIC);
        assertSelects(ALL.status(Status.PROVED), f -> f.status() == Status.PROVED);
        assertSelects(
                ALL.open(), f -> f.status() == Status.VERIFIED && f.standing().proof().isEmpty());
        assertSelects(ALL.orders(3, 9), f -> f.law().recurrence().order() >= 3);
        assertSelects(ALL.period(0), f -> f.law().period() == 0);
        assertSelects(ALL.minDigits(1000), f -> f.evidence().verifiedDigits() >= 1000);
        assertSelects(ALL.minRate(0.0001), f -> f.metrics().digitsPerTerm() >= 0.0001);
        assertSelects(ALL.text("TAN"), f -> f.constant().equals("tan(1)"));
        assertSelects(
                ALL.constant("e").minDigits(500).period(2).text("e"),
                f ->
                        f.constant().equals("e")
                                && f.evidence().verifiedDigits() >= 500
                                && f.law().period() == 2);
        assertEquals(List.of(), store.query(ALL.text("%")));
    }

    @Test
    void everySortOrdersAndTiesGoById() {
        Comparator<StoredFormula> byId = Comparator.comparingLong(StoredFormula::id);
        Map<Sort, Comparator<Formula>> orders =
                Map.of(
                        Sort.DIGITS_PER_TERM,
                        Comparator.comparingDouble(
                                f ->
                                        Double.isNaN(f.metrics().digitsPerTerm())
                                                ? Double.POSITIVE_INFINITY
                                                : -f.metrics().digitsPerTerm()),
                        Sort.COMPLEXITY,
                        Comparator.comparingInt(f -> f.law().complexity()),
                        Sort.TERMS_FOR_100_DIGITS,
                        Comparator.comparingInt(
                                f -> f.metrics().termsFor100Digits().orElse(Integer.MAX_VALUE)),
                        Sort.SURPLUS,
                        Comparator.comparingInt(f -> -f.evidence().surplusDigits()),
                        Sort.INTEREST,
                        Comparator.comparingLong(
                                f -> Interest.of(f).score(InterestWeights.DEFAULT)));
        orders.forEach(
                (sort, order) -> {
                    List<StoredFormula> expected =
                            stored.stream()
                                    .sorted(
                                            Comparator.comparing(StoredFormula::formula, order)
                                                    .thenComparing(byId))
                                    .toList();
                    assertEquals(expected, store.query(ALL.sorted(sort)), sort.name());
                    assertEquals(
                            expected.subList(30, 50),
                            store.query(ALL.sorted(sort).offset(30).limit(20)),
                            sort.name());
                    assertEquals(
                            firstOfEachGroup(expected),
                            store.query(FormulaQuery.everything().sorted(sort)),
                            sort.name());
                });
    }

    private static List<StoredFormula> firstOfEachGroup(List<StoredFormula> formulas) {
        List<StoredFormula> first = new ArrayList<>();
        Set<Long> groups = new HashSet<>();
        for (StoredFormula formula : formulas) {
            if (groups.add(formula.group())) {
                first.add(formula);
            }
        }
        return first;
    }

    @Test
    void aRepresentativeIsChosenAmongWhatTheFilterLeaves() {
        List<StoredFormula> minus =
                stored.stream().filter(f -> f.formula().signs().text().equals("-")).toList();
        FormulaQuery query = FormulaQuery.everything().signs("-");
        assertEquals(firstOfEachGroup(minus), store.query(query));
        assertEquals(firstOfEachGroup(minus).size(), store.count(query));
        assertEquals(firstOfEachGroup(minus).subList(1, 3), store.query(query.offset(1).limit(2)));
    }

    @Test
    void formulasAreFoundByIdAndByKey() {
        StoredFormula some = stored.get(17);
        assertEquals(some, store.formula(some.id()).orElseThrow());
        assertEquals(some, store.formula(some.formula().key()).orElseThrow());
        assertTrue(store.formula(1_000_000).isEmpty());
        assertTrue(store.formula("0".repeat(64)).isEmpty());
        assertTrue(store.formula("' OR 1=1 --").isEmpty());
    }

    @Test
    void aFormulaFoundAgainKeepsItsIdAndTheBetterEvidence() {
        try (Store other = Store.create(folder.resolve("again.db"))) {
            Formula e = Samples.e();
            other.save(List.of(new Samples(5).any(), e));
            Formula more =
                    Samples.formula(
                            "e", e.target(), "+", e.law(), 5000, e.metrics().digitsPerTerm());
            assertEquals(0, other.save(List.of(more)));
            assertEquals(more, other.formula(2).orElseThrow().formula());
            assertEquals(0, other.save(List.of(e)));
            assertEquals(more, other.formula(2).orElseThrow().formula());
            other.update(List.of(e));
            assertEquals(e, other.formula(2).orElseThrow().formula());
        }
    }
}
