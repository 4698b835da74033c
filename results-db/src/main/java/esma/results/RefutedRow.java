package esma.results;

import esma.engine.formula.Refutation;
import esma.results.json.LawJson;

/** A refutation as it is stored, its law as JSON. */
record RefutedRow(
        int shard, TargetKey target, String signs, String reason, int agreedDigits, String law) {

    static RefutedRow of(Refutation refutation, int shard) {
        return new RefutedRow(
                shard,
                TargetKey.of(refutation.constant(), refutation.target()),
                refutation.signs().text(),
                refutation.reason().text(),
                refutation.agreedDigits(),
                LawJson.write(refutation.law()));
    }
}
