package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.law.LawKind;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.rank.InterestWeights;
import esma.results.FormulaQuery.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, columns in memory and SQL answer the same. */
class FormulaBrowserTest {
    @TempDir Path folder;

    private final Random random = new Random(Samples.seed());
    private final Samples samples = new Samples(Samples.seed());

    private List<Formula> some(int count) {
        List<Formula> formulas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            formulas.add(samples.any());
        }
        return formulas;
    }

    private <E> E one(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private FormulaQuery anyQuery() {
        FormulaQuery query = FormulaQuery.everything();
        List<UnaryOperator<FormulaQuery>> filters =
                List.of(
                        q -> q.constant(one(List.of("e", "tan(1)", "exp(2/3)", "pi"))),
                        q -> q.target(one(List.of("e^2", "power:3", "tan(1)^3", "e"))),
                        q -> q.signs(one(List.of("+", "-", "+-", "+--+", "no"))),
                        q -> q.signPeriods(1 + random.nextInt(4), 1 + random.nextInt(8)),
                        q -> q.kind(one(List.of(LawKind.values()))),
                        q -> q.status(one(List.of(Status.values()))),
                        FormulaQuery::open,
                        q -> q.orders(random.nextInt(3), random.nextInt(5)),
                        q -> q.period(random.nextInt(3)),
                        q -> q.minDigits(random.nextInt(2000)),
                        q -> q.minRate(random.nextGaussian() * 1e-3),
                        q -> q.text(one(List.of("E", "tan", "2*", "%", "/", "É"))),
                        q -> q.job(1 + random.nextInt(3)),
                        q -> q.group(1 + random.nextInt(40)));
        for (int i = random.nextInt(4); i > 0; i--) {
            query = one(filters).apply(query);
        }
        if (random.nextInt(8) == 0) {
            query = query.paretoFront();
        }
        if (random.nextBoolean()) {
            query = query.sorted(one(List.of(Sort.values())));
        } else if (random.nextInt(4) == 0) {
            query =
                    query.byInterest(
                            new InterestWeights(
                                    random.nextInt(5),
                                    random.nextInt(5),
                                    random.nextInt(5),
                                    random.nextInt(2000)));
        }
        if (random.nextBoolean()) {
            query = query.all();
        }
        return query.limit(random.nextInt(30))
                .offset((long) random.nextInt(4) * random.nextInt(30));
    }

    private void assertAgree(Store store, FormulaBrowser browser, int questions) {
        int answered = 0;
        for (int i = 0; i < questions; i++) {
            FormulaQuery query = anyQuery();
            FormulaPage page = browser.page(store, query);
            assertEquals(store.query(query), page.formulas(), query::idSql);
            assertEquals(store.count(query), page.total(), query::idSql);
            answered += page.formulas().isEmpty() ? 0 : 1;
        }
        assertTrue(answered > questions / 4, answered + " of " + questions);
    }

    @Test
    void everyPageIsThatOfTheDatabaseAlsoAfterItChanged() {
        FormulaBrowser browser = new FormulaBrowser();
        Path file = folder.resolve("esma.db");
        try (Store writer = Store.create(file);
                Store reader = Store.openExisting(file)) {
            assertEquals(
                    new FormulaPage(0, List.of()), browser.page(reader, FormulaQuery.everything()));
            writer.save(some(300));
            assertAgree(reader, browser, 300);
            writer.save(some(200));
            assertAgree(reader, browser, 100);
            // one formula altered, and then most of them
            for (int count : new int[] {1, 400}) {
                List<Formula> altered =
                        reader.query(FormulaQuery.everything().all().limit(count)).stream()
                                .map(f -> f.formula().with(samples.any().evidence(), true))
                                .toList();
                writer.update(altered);
                assertAgree(reader, browser, 100);
            }

            JobStart.Running job =
                    (JobStart.Running)
                            writer.begin(
                                    Samples.spec("e"), new JobSize(4, 400), false, Samples.HERE);
            for (int i = 0; i < 4; i++) {
                Samples.commit(job.log(), List.of(Samples.shard(7, i, 20)));
                assertAgree(reader, browser, 30);
            }
            job.log().finish();
            job.log().close();

            // found again by another job: no new formula
            JobStart.Running again =
                    (JobStart.Running)
                            writer.begin(
                                    Samples.spec("e"), new JobSize(4, 400), true, Samples.HERE);
            browser.page(reader, FormulaQuery.everything().job(2));
            Samples.commit(again.log(), List.of(Samples.shard(7, 0, 20)));
            assertEquals(20, browser.page(reader, FormulaQuery.everything().all().job(2)).total());
            again.log().close();
        }
    }

    @Test
    void whatIsAlteredShowsAtOnce() {
        FormulaBrowser browser = new FormulaBrowser();
        Path file = folder.resolve("esma.db");
        FormulaQuery proved = FormulaQuery.everything().all().status(Status.PROVED);
        FormulaQuery open = FormulaQuery.everything().all().open();
        try (Store writer = Store.create(file);
                Store reader = Store.openExisting(file)) {
            writer.save(List.of(Samples.e()));
            assertEquals(0, browser.page(reader, proved).total());
            assertEquals(1, browser.page(reader, open).total());
            StoredFormula stored = writer.formula(1).orElseThrow();
            writer.saveStandings(
                    List.of(
                            new StoredFormula(
                                    1,
                                    stored.group(),
                                    stored.formula().with(Standing.of(SampleProofs.e())))));
            assertEquals(1, browser.page(reader, proved).total());
            assertEquals(0, browser.page(reader, open).total());
            writer.removeProof(1);
            assertEquals(1, browser.page(reader, open).total());
            Formula e = Samples.e();
            writer.update(List.of(Samples.formula("e", e.target(), "+", e.law(), 5000, 2.5)));
            assertEquals(
                    1, browser.page(reader, FormulaQuery.everything().minDigits(4000)).total());
            assertEquals(1, browser.page(reader, FormulaQuery.everything().minRate(2.5)).total());
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepeats() {
        FormulaBrowser browser = new FormulaBrowser();
        try (Store store = Store.create(folder.resolve("esma.db"))) {
            store.save(some(400));
            for (Sort sort : Sort.values()) {
                for (FormulaQuery query :
                        List.of(FormulaQuery.everything(), FormulaQuery.everything().all())) {
                    List<StoredFormula> paged = new ArrayList<>();
                    FormulaQuery sorted = query.sorted(sort).limit(37);
                    while (true) {
                        List<StoredFormula> page =
                                browser.page(store, sorted.offset(paged.size())).formulas();
                        if (page.isEmpty()) {
                            break;
                        }
                        paged.addAll(page);
                    }
                    assertEquals(store.query(query.sorted(sort)), paged);
                    assertNotEquals(List.of(), paged);
                }
            }
        }
    }

    @Test
    void stableSortIsASortThatKeepsWhatIsEqual() {
        for (int round = 0; round < 50; round++) {
            int[] numbers = random.ints(random.nextInt(200), 0, 50).toArray();
            double[] keys = random.doubles(50, -3, 3).map(Math::rint).toArray();
            List<Integer> expected = new ArrayList<>();
            for (int number : numbers) {
                expected.add(number);
            }
            expected.sort((a, b) -> Double.compare(keys[a] + 0.0, keys[b] + 0.0));
            List<Integer> sorted = new ArrayList<>();
            for (int number : StableSort.by(i -> keys[i], numbers)) {
                sorted.add(number);
            }
            assertEquals(expected, sorted);
        }
    }
}
