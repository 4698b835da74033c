package esma.results;

import esma.cf.law.Polynomial;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.results.json.ProofJson;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

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
                ? quadratic(lagrange.certificate())
                : ((Proof.Equivalent) proof).formulaKey();
    }

    private static String quadratic(LagrangeCertificate c) {
        return new Polynomial(
                        List.of(
                                new BigFraction(c.w()),
                                new BigFraction(c.v()),
                                new BigFraction(c.u())))
                .text("x");
    }
}
