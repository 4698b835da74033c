package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterestTest {
    private static final FormulaQuery ALL = FormulaQuery.everything().all();

    @TempDir Path folder;

    /** The columns that formulas are ranked by, against the formulas read back. */
    static void assertColumnsSay(Store store) {
        Map<Long, Interest> expected = new HashMap<>();
        store.query(ALL, f -> expected.put(f.id(), Interest.of(f.formula())));
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = raw.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT id, terms_counted, law_bits, target_bits, standing,"
                                        + " interest FROM formulas")) {
            int rows = 0;
            while (row.next()) {
                long id = row.getLong(1);
                Interest stored =
                        new Interest(
                                row.getInt(2),
                                row.getLong(3),
                                row.getLong(4),
                                standing(row.getInt(5)));
                assertEquals(expected.get(id), stored);
                assertEquals(stored.score(InterestWeights.DEFAULT), row.getLong(6));
                rows++;
            }
            assertTrue(rows > 0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Interest.Standing standing(int rank) {
        return Stream.of(Interest.Standing.values())
                .filter(standing -> standing.rank() == rank)
                .findFirst()
                .orElseThrow();
    }

    private Store filled(int formulas) {
        Store store = Store.create(folder.resolve("esma.db"));
        Samples samples = new Samples(Samples.seed());
        store.save(Stream.generate(samples::any).limit(formulas).toList());
        return store;
    }

    @Test
    void columnsFollowEveryChange() {
        try (Store store = filled(300)) {
            assertColumnsSay(store);
            Formula e = Samples.e();
            store.save(List.of(e));
            StoredFormula stored = store.formula(e.key()).orElseThrow();
            Formula proved = stored.formula().with(Standing.of(SampleProofs.e()));
            store.saveStandings(List.of(new StoredFormula(stored.id(), 0, proved)));
            assertColumnsSay(store);
            store.removeProof(stored.id());
            assertEquals(
                    Standing.UNTRIED,
                    store.formula(stored.id()).orElseThrow().formula().standing());
            assertColumnsSay(store);
            store.update(List.of(proved));
            assertColumnsSay(store);
            Evidence no =
                    new Evidence(3, -9, 26, 134, e.evidence().rigor(), e.evidence().recogniser());
            store.update(List.of(e.with(no, false)));
            assertColumnsSay(store);
            // found again, with other laws, evidence and metrics
            Samples again = new Samples(Samples.seed() + 1);
            for (int i = 0; i < 8; i++) {
                store.save(Stream.generate(again::any).limit(40).toList());
                store.update(Stream.generate(again::any).limit(40).toList());
            }
            assertColumnsSay(store);
        }
    }

    @Test
    void otherWeightsOrderByTheirScore() {
        try (Store store = filled(200)) {
            for (InterestWeights weights :
                    List.of(
                            InterestWeights.DEFAULT,
                            new InterestWeights(0, 0, 0, 0),
                            new InterestWeights(5, 0, 1, 2),
                            new InterestWeights(10_000, 10_000, 10_000, 10_000))) {
                List<StoredFormula> expected =
                        store.query(ALL).stream()
                                .sorted(
                                        Comparator.comparingLong(
                                                f -> Interest.of(f.formula()).score(weights)))
                                .toList();
                assertEquals(expected, store.query(ALL.byInterest(weights)));
            }
        }
    }

    @Test
    void theFrontHasWhatNothingBeats() {
        try (Store store = filled(300)) {
            List<StoredFormula> all = store.query(ALL);
            List<StoredFormula> front = store.query(ALL.paretoFront());
            assertEquals(front(all, f -> true), front);
            assertEquals(front.size(), store.count(ALL.paretoFront()));
            assertTrue(front.size() > 5 && front.size() < all.size() / 2, front::toString);
            assertEquals(
                    front(all, f -> f.signs().period() <= 2 && f.constant().equals("e")),
                    store.query(ALL.constant("e").signPeriods(1, 2).paretoFront()));
            assertEquals(front.subList(1, 3), store.query(ALL.paretoFront().offset(1).limit(2)));
            assertEquals(
                    front.stream()
                            .sorted(
                                    Comparator.comparingInt(
                                            f -> f.formula().evidence().surplusDigits() * -1))
                            .map(StoredFormula::id)
                            .toList(),
                    store.query(ALL.paretoFront().sorted(FormulaQuery.Sort.SURPLUS)).stream()
                            .map(StoredFormula::id)
                            .toList());
        }
    }

    private record Ranked(StoredFormula stored, Interest interest) {
        static Ranked of(StoredFormula stored) {
            return new Ranked(stored, Interest.of(stored.formula()));
        }

        String constant() {
            return stored.formula().constant();
        }

        boolean isKnown() {
            return interest.standing() != Interest.Standing.REFUTED
                    && interest.terms() < Interest.UNKNOWN_TERMS;
        }

        /** Of equals the first. */
        boolean beats(Ranked other) {
            Interest two = other.interest;
            boolean noWorse = interest.bits() <= two.bits() && interest.terms() <= two.terms();
            boolean equal = interest.bits() == two.bits() && interest.terms() == two.terms();
            return isKnown()
                    && constant().equals(other.constant())
                    && noWorse
                    && (!equal || stored.id() < other.stored.id());
        }
    }

    private static List<StoredFormula> front(List<StoredFormula> all, Predicate<Formula> filter) {
        List<Ranked> some =
                all.stream().filter(f -> filter.test(f.formula())).map(Ranked::of).toList();
        List<String> constants = all.stream().map(f -> f.formula().constant()).distinct().toList();
        return some.stream()
                .filter(Ranked::isKnown)
                .filter(f -> some.stream().noneMatch(other -> other.beats(f)))
                .sorted(
                        Comparator.<Ranked>comparingInt(f -> constants.indexOf(f.constant()))
                                .thenComparingLong(f -> f.interest().bits())
                                .thenComparingLong(f -> f.stored().id()))
                .map(Ranked::stored)
                .toList();
    }
}
