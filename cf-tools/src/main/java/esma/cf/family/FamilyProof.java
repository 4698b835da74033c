package esma.cf.family;

import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricBase;

/** Why a law holds for every value of the parameter. */
public sealed interface FamilyProof {

    /** By a gauge certificate over a base theorem in the parameter. */
    record Gauge(ParametricBase base, FamilyCertificate certificate) implements FamilyProof {}

    /**
     * A periodic law of a quadratic irrational (Lagrange): the root of u·x² + v·x + w, polynomials
     * in k, with the given sign of the square root in (−v ± √(v² − 4uw))/(2u).
     */
    record Lagrange(Polynomial u, Polynomial v, Polynomial w, boolean plus)
            implements FamilyProof {}
}
