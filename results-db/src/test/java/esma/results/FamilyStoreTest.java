package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.engine.family.Family;
import esma.engine.family.FamilySearch;
import esma.engine.family.Member;
import esma.engine.family.ParametricExpression;
import esma.engine.formula.Formula;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyStoreTest {
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("families.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static FamilySearch.Report search(String text, String signs, Moebius target) {
        return FamilySearch.run(
                ParametricExpression.parse(text),
                target,
                new SignPattern(signs),
                Progression.POSITIVE,
                9,
                1000,
                0);
    }

    private static Map<Integer, Formula> members(FamilySearch.Report report, Family family) {
        Map<Integer, Formula> members = new TreeMap<>();
        for (Member member : report.members()) {
            if (family.members().contains(member.k())) {
                member.formula().ifPresent(formula -> members.put(member.k(), formula));
            }
        }
        return members;
    }

    private long save(FamilySearch.Report report) {
        Family family = report.families().get(0);
        return store.saveFamily(family, members(report, family));
    }

    @ParameterizedTest
    @CsvSource({
        "tan(1/k), +-, 1 0 0 1",
        "tasoev(k), +, 1 0 0 1",
        "tanh(1/k), +, 2 0 0 1",
        "sqrt(k^2+1), -+, 1 0 0 1",
        "(sqrt(k^2+4)-k)/2, +, 1 2 0 1",
        "'besselI(k,2)/besselI(k+1,2)', --+, 1 0 0 1"
    })
    void whatIsReadIsWhatWasStored(String text, String signs, String target) {
        String[] m = target.split(" ", -1);
        Moebius map =
                new Moebius(
                        Long.parseLong(m[0]),
                        Long.parseLong(m[1]),
                        Long.parseLong(m[2]),
                        Long.parseLong(m[3]));
        FamilySearch.Report report = search(text, signs, map);
        assertEquals(1, save(report));
        Family read = store.families().get(0).family();
        assertEquals(report.families().get(0), read);
        assertTrue(read.proof().isPresent());
        assertEquals(read, read.checked());
    }

    @Test
    void membersAreLinkedToTheirFormulas() {
        FamilySearch.Report report = search("tan(1/k)", "+", new Moebius(1, 0, 0, 1));
        save(report);
        assertEquals(8, store.query(FormulaQuery.everything().all()).size());
        for (StoredFormula stored : store.query(FormulaQuery.everything().all())) {
            Map<StoredFamily, Integer> families = store.familiesOf(stored.id());
            assertEquals(1, families.size());
            families.forEach(
                    (family, k) -> assertEquals("tan(1/" + k + ")", stored.formula().constant()));
        }
        save(report);
        assertEquals(1, store.families().size());
    }

    @Test
    void aProofIsNotLostToAFamilyWithoutOne() {
        FamilySearch.Report report = search("tan(1/k)", "+", new Moebius(1, 0, 0, 1));
        save(report);
        Family family = report.families().get(0);
        Family open =
                new Family(
                        family.expression(),
                        family.target(),
                        family.law(),
                        Optional.empty(),
                        List.of(40),
                        5);
        store.saveFamily(open, Map.of());
        Family kept = store.families().get(0).family();
        assertEquals(family.proof(), kept.proof());
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9, 40), kept.members());
    }

    @Test
    void aMergeTakesThemInWithTheirMembers() {
        save(search("tan(1/k)", "+", new Moebius(1, 0, 0, 1)));
        store.checkpoint();
        try (Store other = Store.create(folder.resolve("other.db"))) {
            for (int round = 0; round < 2; round++) {
                MergeReport report = other.merge(store.file(), Optional::of);
                assertEquals(1, report.families());
                assertEquals(store.families().get(0).family(), other.families().get(0).family());
                assertEquals(1, other.families().size());
                assertEquals(8, other.query(FormulaQuery.everything().all()).size());
                for (StoredFormula stored : other.query(FormulaQuery.everything().all())) {
                    assertEquals(1, other.familiesOf(stored.id()).size());
                }
            }
        }
    }
}
