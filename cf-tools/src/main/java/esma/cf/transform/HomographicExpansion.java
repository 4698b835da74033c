package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.expand.CertainExpansion;
import esma.cf.expand.CfExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regular terms of a Möbius image of a fraction from the fraction's own terms, without its digits
 * (Gosper, HAKMEM 101B, 1972): a matrix takes terms in until the image of all that may follow lies
 * strictly between two integers, and puts the lower one out. Where the image is rational or an
 * integer, infinitely many terms may never settle the next one, so the number taken in for one term
 * is limited.
 */
public final class HomographicExpansion {
    private HomographicExpansion() {}

    /**
     * The regular terms of (a·x + b)/(c·x + d).
     *
     * @param map [[a, b], [c, d]], determinant not 0 unless x is finite
     * @param x finite, or with bounded tails: shown to converge, or a start that goes on as it
     *     began
     * @param wanted at most so many terms
     * @param patience terms of x taken in for one term before it is given up as uncertain
     * @throws IllegalArgumentException if nothing is known of the tails of x
     * @throws ArithmeticException if x is finite and its image infinite
     */
    public static CfExpansion of(Matrix2 map, ContinuedFraction x, int wanted, int patience) {
        if (x instanceof ListedCf listed && listed.complete()) {
            Convergent value = Convergents.last(listed);
            return CertainExpansion.ofRational(
                    TermRule.REGULAR,
                    map.firstRow(value.p(), value.q()),
                    map.secondRow(value.p(), value.q()),
                    wanted);
        }
        if (map.determinant().signum() == 0) {
            throw new IllegalArgumentException("the map is constant: ad = bc");
        }
        TailStream stream = TailStream.of(x);
        Matrix2 state = map;
        List<BigInteger> terms = new ArrayList<>();
        int idle = 0;
        while (terms.size() < wanted) {
            if (stream.isBounded()) {
                Matrix2 image = state.times(stream.rest());
                IntegerPart part = new IntegerPart();
                part.include(image.a(), image.c());
                part.include(image.b(), image.d());
                if (part.isCertain()) {
                    terms.add(part.floor());
                    state =
                            new Matrix2(
                                            BigInteger.ZERO,
                                            BigInteger.ONE,
                                            BigInteger.ONE,
                                            part.floor().negate())
                                    .times(state);
                    idle = 0;
                    continue;
                }
            }
            if (!stream.hasNext() || (stream.isBounded() && idle++ >= patience)) {
                return expansion(terms, CfExpansion.Ending.UNCERTAIN);
            }
            state = state.times(stream.next()).primitive();
        }
        return expansion(terms, CfExpansion.Ending.LIMIT);
    }

    static CfExpansion expansion(List<BigInteger> terms, CfExpansion.Ending ending) {
        long[] ones = new long[terms.size()];
        Arrays.fill(ones, 1);
        return new CfExpansion(Terms.of(terms), Terms.of(ones), ending);
    }
}
