package esma.results;

import esma.engine.formula.Refutation;
import esma.results.json.LawJson;

/** A refutation with everything that is computed before the transaction that stores it. */
record RefutedRow(Refutation refutation, int shard, TargetKey target, String law) {

    static RefutedRow of(Refutation refutation, int shard) {
        return new RefutedRow(
                refutation,
                shard,
                TargetKey.of(refutation.constant(), refutation.target()),
                LawJson.write(refutation.law()));
    }
}
