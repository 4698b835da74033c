package esma.results;

import esma.cf.SignPattern;
import esma.cf.gauge.Obstacle;
import esma.cf.law.Law;
import esma.engine.Sha256;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.results.json.LawJson;
import java.util.Optional;

/**
 * A formula as it is stored: computed before the transaction that stores it, and without the
 * objects that its law and proof are made of.
 *
 * @param shard it comes from; −1 outside a job
 * @param target of the formula
 * @param key SHA-256 of its identity, 64 hex digits
 * @param tail hash of its tail class, 32 hex digits
 * @param proof of the formula, where there is one
 * @param obstacle what kept a proof from being found
 * @param interest what it is ranked by
 */
record FormulaRow(
        int shard,
        TargetKey target,
        SignPattern signs,
        String key,
        String tail,
        Status status,
        LawRow law,
        Evidence evidence,
        Metrics metrics,
        Optional<ProofRow> proof,
        Strength strength,
        Optional<String> obstacle,
        Interest interest) {
    private static final int HASH_DIGITS = 32;

    /** The columns of a law, the whole of it as JSON. */
    record LawRow(String kind, int period, int preperiod, int order, String json) {
        static LawRow of(Law law) {
            return new LawRow(
                    law.kind().text(),
                    law.period(),
                    law.preperiod(),
                    law.recurrence().order(),
                    LawJson.write(law));
        }
    }

    /** Found outside a job. */
    static FormulaRow of(Formula formula) {
        return of(formula, TargetKey.of(formula.constant(), formula.target()), -1);
    }

    static FormulaRow of(Formula formula, TargetKey target, int shard) {
        return new FormulaRow(
                shard,
                target,
                formula.signs(),
                formula.key(),
                hash(formula.tailClass()),
                formula.status(),
                LawRow.of(formula.law()),
                formula.evidence(),
                formula.metrics(),
                formula.standing().proof().map(ProofRow::of),
                Strength.of(formula.standing()),
                formula.standing().obstacle().map(Obstacle::text),
                Interest.of(formula));
    }

    private static String hash(String text) {
        return Sha256.hexOf(text).substring(0, HASH_DIGITS);
    }
}
