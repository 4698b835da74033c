package esma.results;

import esma.cf.proof.Proof;
import esma.results.json.ProofJson;

/**
 * A proof as it is stored.
 *
 * @param theorem its name
 * @param base what it rests on: the value of the base, the quadratic, or another formula's key
 * @param certificate as JSON
 */
record ProofRow(String theorem, String base, String certificate) {
    /** Binds id, theorem, base, certificate, and the checker's version. */
    static final String INSERT =
            "INSERT OR REPLACE INTO proofs (formula_id, theorem, base, certificate, checker)"
                    + " VALUES (?, ?, ?, ?, ?)";

    static ProofRow of(Proof proof) {
        return new ProofRow(ProofJson.theorem(proof), base(proof), ProofJson.write(proof));
    }

    private static String base(Proof proof) {
        if (proof instanceof Proof.Gauge gauge) {
            return gauge.theorem().value();
        }
        return proof instanceof Proof.Lagrange lagrange
                ? lagrange.certificate().quadratic().text("x")
                : ((Proof.Equivalent) proof).formulaKey();
    }
}
