package esma.results;

import esma.cf.gauge.Obstacle;
import esma.engine.formula.Formula;
import esma.engine.rank.Interest;
import esma.results.json.LawJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A formula with everything that is computed before the transaction that stores it.
 *
 * @param shard it comes from; −1 outside a job
 * @param target of the formula
 * @param key SHA-256 of its identity, 64 hex digits
 * @param tail hash of its tail class, 32 hex digits
 * @param law as JSON
 * @param proof of the formula, where there is one
 * @param interest what it is ranked by
 */
record FormulaRow(
        Formula formula,
        int shard,
        TargetKey target,
        String key,
        String tail,
        String law,
        Optional<ProofRow> proof,
        Interest interest) {
    private static final int HASH_BYTES = 16;

    static FormulaRow of(Formula formula, int shard) {
        return new FormulaRow(
                formula,
                shard,
                TargetKey.of(formula.constant(), formula.target()),
                formula.key(),
                hash(formula.tailClass()),
                LawJson.write(formula.law()),
                formula.standing().proof().map(ProofRow::of),
                Interest.of(formula));
    }

    Strength strength() {
        return Strength.of(formula.standing());
    }

    Optional<String> obstacle() {
        return formula.standing().obstacle().map(Obstacle::text);
    }

    private static String hash(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
