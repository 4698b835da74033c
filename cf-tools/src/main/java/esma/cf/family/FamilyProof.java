package esma.cf.family;

import esma.cf.algebra.RationalFunction;
import esma.cf.theorem.ParametricBase;

/** Why a law holds for every value of the parameter. */
public sealed interface FamilyProof {

    /** By a gauge certificate over a base theorem in the parameter. */
    record Gauge(ParametricBase base, FamilyCertificate certificate) implements FamilyProof {}

    /**
     * A periodic law of a quadratic irrational (Lagrange): the root of x² − trace·x + norm with the
     * given sign of the square root.
     */
    record Lagrange(RationalFunction trace, RationalFunction norm, boolean plus)
            implements FamilyProof {}
}
