package esma.cf.expand;

import esma.cf.Matrix2;
import java.math.BigInteger;

/** One step of a rule on n/m, m > 0, in integers of any size. */
record LongStep(BigInteger term, BigInteger numerator) {

    static LongStep of(TermRule rule, int index, BigInteger n, BigInteger m) {
        BigInteger[] division = n.divideAndRemainder(m);
        BigInteger floor = division[0];
        BigInteger rest = division[1];
        if (rest.signum() < 0) {
            floor = floor.subtract(BigInteger.ONE);
            rest = rest.add(m);
        }
        TermRule.Choice choice = rule.at(index, floor.testBit(0), rest(rest, m));
        return new LongStep(choice.up() ? floor.add(BigInteger.ONE) : floor, choice.numerator());
    }

    private static TermRule.Rest rest(BigInteger rest, BigInteger m) {
        if (rest.signum() == 0) {
            return TermRule.Rest.ZERO;
        }
        return rest.shiftLeft(1).compareTo(m) < 0 ? TermRule.Rest.SMALL : TermRule.Rest.LARGE;
    }

    /** Whether the number is the term. */
    boolean isEnd() {
        return numerator.signum() == 0;
    }

    void appendTo(TermBuffer terms, TermBuffer numerators) {
        terms.add(term);
        if (!isEnd()) {
            numerators.add(numerator);
        }
    }

    Matrix2 matrix() {
        return Matrix2.step(term, numerator);
    }

    Matrix2 negatedMatrix() {
        return new Matrix2(
                term.negate(), numerator.negate(), BigInteger.ONE.negate(), BigInteger.ZERO);
    }
}
