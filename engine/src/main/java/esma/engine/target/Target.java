package esma.engine.target;

import esma.cf.Moebius;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.Optional;

/** A function of the constant, the number actually expanded. Equal targets are equal values. */
public sealed interface Target permits MoebiusTarget, RationalTarget, PowerTarget {

    /** The target as an expression in {@code x}, which must be an atom or in parentheses. */
    String text(String x);

    /** The matrix, where the target is a Möbius image. */
    Optional<Moebius> moebius();

    /**
     * The ends of an interval that contains the target for every x enclosed: {n1, m1, n2, m2} for
     * n1/m1 and n2/m2; both m are 0 where the target has, or may have, a pole in the enclosure.
     */
    BigInteger[] image(Enclosure x);

    /** The target with the opposite value. */
    Target negated();

    /**
     * Canonical code for identity, order and storage, independent of the constant: {@code
     * moebius:1,0,0,1}, {@code rational:1,0,1/0,1} (coefficients, constant term first), {@code
     * power:3}.
     */
    String code();

    /** The target of a {@link #code()}. */
    static Target ofCode(String code) {
        return TargetCode.parse(code);
    }
}
