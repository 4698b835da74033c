package esma.cf.proof;

import esma.cf.gauge.GaugeCertificate;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.theorem.BaseTheorem;

/** Why a formula is a theorem, or follows from another formula. */
public sealed interface Proof {

    /** By a gauge certificate over a base theorem. */
    record Gauge(BaseTheorem theorem, GaugeCertificate certificate) implements Proof {}

    /** A periodic law of a quadratic irrational. */
    record Lagrange(LagrangeCertificate certificate) implements Proof {}

    /** By a gauge certificate over the law of another formula: true if that one is. */
    record Equivalent(String formulaKey, GaugeCertificate certificate) implements Proof {}
}
