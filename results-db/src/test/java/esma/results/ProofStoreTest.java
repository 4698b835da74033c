package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.gauge.CertificateChecker;
import esma.cf.gauge.Obstacle;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofStoreTest {
    private static final Formula E = Samples.e();
    private static final Formula PROVED = E.with(Standing.of(SampleProofs.e()));
    private static final FormulaQuery ALL = FormulaQuery.everything().all();

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("esma.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Formula stored() {
        return store.formula(E.key()).orElseThrow().formula();
    }

    private static Formula withDigits(Formula formula, int digits) {
        Evidence e = formula.evidence();
        return formula.with(
                new Evidence(
                        digits,
                        e.surplusDigits(),
                        e.termsFitted(),
                        e.termsHeldOut(),
                        e.rigor(),
                        e.recogniser()),
                true);
    }

    @Test
    void theProofOfEIsOne() {
        Proof.Gauge proof = (Proof.Gauge) SampleProofs.e();
        assertEquals(
                Optional.empty(),
                CertificateChecker.refusal(proof.certificate(), E.law(), E.signs()));
    }

    @Test
    void aProofIsNeverLostToAFormulaWithoutOne() {
        store.save(List.of(PROVED));
        assertEquals(PROVED, stored());
        store.save(List.of(E));
        assertEquals(PROVED, stored());
        store.save(List.of(withDigits(E, 5000)));
        assertEquals(withDigits(PROVED, 5000), stored());
        store.update(List.of(E.with(Standing.of(Obstacle.NO_BASE))));
        assertEquals(PROVED, stored());
        store.save(List.of(withDigits(E.with(Standing.of(SampleProofs.of("x"))), 9000)));
        assertEquals(withDigits(PROVED, 9000), stored());
    }

    @Test
    void aFormulaFoundAgainWithAProofBecomesATheorem() {
        store.save(List.of(withDigits(E.with(Standing.of(Obstacle.NO_GAUGE)), 3000)));
        store.save(List.of(PROVED));
        assertEquals(withDigits(PROVED, 3000), stored());
    }

    @Test
    void aTheoremTakesThePlaceOfAConsequenceAndNotTheReverse() {
        Formula follows = E.with(Standing.of(SampleProofs.equivalent("0".repeat(64))));
        store.save(List.of(follows));
        assertEquals(follows, stored());
        store.save(List.of(PROVED));
        assertEquals(PROVED, stored());
        store.update(List.of(withDigits(follows, 4000)));
        assertEquals(withDigits(PROVED, 4000), stored());
    }

    @Test
    void anObstacleIsKeptUntilThereIsAProof() {
        Formula failed = E.with(Standing.of(Obstacle.NO_BASE));
        store.save(List.of(E));
        store.save(List.of(failed));
        assertEquals(failed, stored());
        store.save(List.of(withDigits(E, 2000)));
        assertEquals(withDigits(failed, 2000), stored());
    }

    @Test
    void whatIsRefutedByForceKeepsItsProofOnRecord() {
        store.save(List.of(PROVED));
        store.update(List.of(E.with(E.evidence(), false)));
        assertEquals(Status.REFUTED, stored().status());
        assertEquals(PROVED.standing(), stored().standing());
        assertEquals(0, store.count(ALL.open()));
    }

    @Test
    void theDigestSeesProofsAndObstacles() {
        store.save(List.of(E));
        String none = store.contentDigest();
        store.save(List.of(E.with(Standing.of(Obstacle.NO_BASE))));
        String obstacle = store.contentDigest();
        assertNotEquals(none, obstacle);
        store.save(List.of(PROVED));
        String proof = store.contentDigest();
        assertNotEquals(obstacle, proof);
        try (Store other = Store.create(folder.resolve("other.db"))) {
            other.save(List.of(E.with(Standing.of(SampleProofs.of("coth(1/3)")))));
            String another = other.contentDigest();
            assertNotEquals(proof, another);
        }
        try (Store other = Store.create(folder.resolve("same.db"))) {
            other.save(List.of(PROVED));
            assertEquals(proof, other.contentDigest());
        }
    }

    private List<StoredFormula> fill() {
        Samples samples = new Samples(Samples.seed());
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            Formula formula = samples.any();
            formulas.putIfAbsent(formula.key(), formula);
        }
        store.save(List.copyOf(formulas.values()));
        return store.query(ALL);
    }

    private static boolean isOpen(Formula formula) {
        return formula.status() == Status.VERIFIED && formula.standing().proof().isEmpty();
    }

    @Test
    void openFormulasAreThoseWithoutAnyProof() {
        List<StoredFormula> all = fill();
        List<StoredFormula> open = all.stream().filter(f -> isOpen(f.formula())).toList();
        assertTrue(open.size() > 20 && open.size() < all.size() / 2);
        assertEquals(open, store.query(ALL.open()));
        assertEquals(open.size(), store.count(ALL.open()));
        List<Long> groups = store.query(ALL.open()).stream().map(StoredFormula::group).toList();
        assertEquals(
                groups.stream().distinct().toList(),
                store.query(FormulaQuery.everything().open()).stream()
                        .map(StoredFormula::group)
                        .toList());
    }

    @Test
    void provingGoesByBatchesInTheOrderOfIdsAndGoesOnWhereItStopped() {
        fill();
        List<StoredFormula> open = store.query(ALL.open());
        List<StoredFormula> seen = new ArrayList<>();
        long after = 0;
        List<StoredFormula> batch = store.unproved(after, 7);
        while (!batch.isEmpty()) {
            assertTrue(batch.size() <= 7);
            seen.addAll(batch);
            List<StoredFormula> tried = new ArrayList<>();
            for (StoredFormula f : batch) {
                Standing standing =
                        f.id() % 2 == 0
                                ? Standing.of(SampleProofs.e())
                                : Standing.of(Obstacle.NO_BLOCK);
                tried.add(new StoredFormula(f.id(), f.group(), f.formula().with(standing)));
            }
            assertEquals(batch.size(), store.saveStandings(tried));
            tried.forEach(t -> assertEquals(t, store.formula(t.id()).orElseThrow()));
            after = batch.get(batch.size() - 1).id();
            batch = store.unproved(after, 7);
        }
        assertEquals(open, seen);
        // What is left for the next run is what was not proved.
        assertEquals(
                open.stream().map(StoredFormula::id).filter(id -> id % 2 != 0).toList(),
                store.unproved(0, 10_000).stream().map(StoredFormula::id).toList());
    }

    @Test
    void aStandingIsNotStoredWhereTheFormulaHasChangedMeanwhile() {
        store.save(List.of(E));
        StoredFormula read = store.formula(1).orElseThrow();
        Formula otherLaw =
                new Formula(
                        E.constant(),
                        E.target(),
                        E.signs(),
                        new Samples(1).anyLaw(),
                        E.status(),
                        E.evidence(),
                        E.metrics());
        store.update(List.of(otherLaw));
        StoredFormula tried = new StoredFormula(1, read.group(), PROVED);
        assertEquals(0, store.saveStandings(List.of(tried)));
        assertEquals(otherLaw, stored());
        store.update(List.of(E));
        assertEquals(1, store.saveStandings(List.of(tried)));
        assertEquals(
                0,
                store.saveStandings(
                        List.of(new StoredFormula(1, 1, E.with(Standing.of(Obstacle.NO_GAUGE))))));
        assertEquals(PROVED, stored());
        assertEquals(0, store.saveStandings(List.of(new StoredFormula(99, 1, PROVED))));
    }

    @Test
    void theViewListsProofs() throws SQLException {
        Formula sqrt =
                new Formula(
                                "sqrt(7)",
                                E.target(),
                                E.signs(),
                                E.law(),
                                E.status(),
                                E.evidence(),
                                E.metrics())
                        .with(Standing.of(SampleProofs.lagrange()));
        store.save(List.of(PROVED, sqrt));
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = raw.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT constant, theorem, base, checker,"
                                        + " json_extract(certificate, '$.theorem') AS inside"
                                        + " FROM proof_list ORDER BY id")) {
            assertTrue(rows.next());
            assertEquals("e", rows.getString("constant"));
            assertEquals("0F1", rows.getString("theorem"));
            assertEquals("coth(1/2)", rows.getString("base"));
            assertEquals(Prover.CHECKER_VERSION, rows.getInt("checker"));
            assertTrue(rows.next());
            assertEquals("x^2-7", rows.getString("base"));
            assertEquals("lagrange", rows.getString("inside"));
        }
    }

    @Test
    void aDamagedProofIsReportedAndNotTrusted() throws SQLException {
        store.save(List.of(PROVED));
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = raw.createStatement()) {
            statement.execute("UPDATE proofs SET certificate = '{\"theorem\":\"magic\"}'");
            String message = Refusal.of(() -> store.formula(1));
            assertTrue(message.contains("formula 1 is damaged"), message);
            statement.execute("DELETE FROM proofs");
            assertTrue(Refusal.of(() -> store.formula(1)).contains("formula 1 is damaged"));
        }
    }
}
