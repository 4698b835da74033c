package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.expand.CfExpansion;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Regular terms of (a·xy + b·x + c·y + d)/(e·xy + f·x + g·y + h) from the terms of x and y: sums,
 * differences, products and quotients (Gosper, HAKMEM 101B, 1972). The terms of the two are taken
 * in by turns; as with one number, a rational value may never settle, so that is limited.
 */
public final class BihomographicExpansion {

    /** The four operations. */
    public enum Operation {
        /** x + y. */
        ADD,
        /** x − y. */
        SUBTRACT,
        /** x·y. */
        MULTIPLY,
        /** x/y. */
        DIVIDE
    }

    private BihomographicExpansion() {}

    /** The regular terms of x + y, x − y, x·y or x/y; see the general form. */
    public static CfExpansion of(
            Operation operation,
            ContinuedFraction x,
            ContinuedFraction y,
            int wanted,
            int patience) {
        Matrix2 one = Matrix2.of(0, 0, 0, 1);
        return switch (operation) {
            case ADD -> of(Matrix2.of(0, 1, 1, 0), one, x, y, wanted, patience);
            case SUBTRACT -> of(Matrix2.of(0, 1, -1, 0), one, x, y, wanted, patience);
            case MULTIPLY -> of(Matrix2.of(1, 0, 0, 0), one, x, y, wanted, patience);
            case DIVIDE ->
                    of(Matrix2.of(0, 1, 0, 0), Matrix2.of(0, 0, 1, 0), x, y, wanted, patience);
        };
    }

    /**
     * The regular terms of the quotient of two bilinear forms.
     *
     * @param top [[a, b], [c, d]]
     * @param bottom [[e, f], [g, h]]
     * @param wanted at most so many terms
     * @param patience terms of x and y taken in for one term before it is given up as uncertain
     * @throws IllegalArgumentException if nothing is known of the tails of x or y, or the quotient
     *     does not depend on one that is not finite
     */
    public static CfExpansion of(
            Matrix2 top,
            Matrix2 bottom,
            ContinuedFraction x,
            ContinuedFraction y,
            int wanted,
            int patience) {
        if (x instanceof ListedCf listed && listed.complete()) {
            Convergent value = Convergents.last(listed);
            // (y, 1) ↦ (p·a + q·c, p·b + q·d)
            Matrix2 map =
                    new Matrix2(
                            value.p().multiply(top.a()).add(value.q().multiply(top.c())),
                            value.p().multiply(top.b()).add(value.q().multiply(top.d())),
                            value.p().multiply(bottom.a()).add(value.q().multiply(bottom.c())),
                            value.p().multiply(bottom.b()).add(value.q().multiply(bottom.d())));
            return HomographicExpansion.of(map, y, wanted, patience);
        }
        if (y instanceof ListedCf listed && listed.complete()) {
            Convergent value = Convergents.last(listed);
            Matrix2 map =
                    new Matrix2(
                            top.firstRow(value.p(), value.q()),
                            top.secondRow(value.p(), value.q()),
                            bottom.firstRow(value.p(), value.q()),
                            bottom.secondRow(value.p(), value.q()));
            return HomographicExpansion.of(map, x, wanted, patience);
        }
        return run(top, bottom, TailStream.of(x), TailStream.of(y), wanted, patience);
    }

    private static CfExpansion run(
            Matrix2 top, Matrix2 bottom, TailStream x, TailStream y, int wanted, int patience) {
        // (x, 1)·U·(y, 1)ᵀ over (x, 1)·V·(y, 1)ᵀ
        Matrix2 u = top;
        Matrix2 v = bottom;
        List<BigInteger> terms = new ArrayList<>();
        int idle = 0;
        boolean isTurnOfX = true;
        while (terms.size() < wanted) {
            if (x.isBounded() && y.isBounded()) {
                IntegerPart part = corners(u, v, x.rest(), y.rest());
                if (part.isCertain()) {
                    terms.add(part.floor());
                    Matrix2 rest = minus(u, v, part.floor());
                    u = v;
                    v = rest;
                    idle = 0;
                    continue;
                }
                if (idle++ >= patience) {
                    return HomographicExpansion.expansion(terms, CfExpansion.Ending.UNCERTAIN);
                }
            }
            isTurnOfX = !x.isBounded() || (y.isBounded() && !isTurnOfX);
            if (!(isTurnOfX ? x : y).hasNext()) {
                isTurnOfX = !isTurnOfX;
            }
            TailStream turn = isTurnOfX ? x : y;
            if (!turn.hasNext()) {
                return HomographicExpansion.expansion(terms, CfExpansion.Ending.UNCERTAIN);
            }
            Matrix2 step = turn.next();
            u = isTurnOfX ? transpose(step).times(u) : u.times(step);
            v = isTurnOfX ? transpose(step).times(v) : v.times(step);
            BigInteger gcd = content(u).gcd(content(v));
            if (gcd.compareTo(BigInteger.ONE) > 0) {
                u = divide(u, gcd);
                v = divide(v, gcd);
            }
        }
        return HomographicExpansion.expansion(terms, CfExpansion.Ending.LIMIT);
    }

    private static IntegerPart corners(Matrix2 u, Matrix2 v, Matrix2 coneX, Matrix2 coneY) {
        Matrix2 tops = transpose(coneX).times(u).times(coneY);
        Matrix2 bottoms = transpose(coneX).times(v).times(coneY);
        IntegerPart part = new IntegerPart();
        part.include(tops.a(), bottoms.a());
        part.include(tops.b(), bottoms.b());
        part.include(tops.c(), bottoms.c());
        part.include(tops.d(), bottoms.d());
        return part;
    }

    private static Matrix2 transpose(Matrix2 m) {
        return new Matrix2(m.a(), m.c(), m.b(), m.d());
    }

    private static Matrix2 minus(Matrix2 u, Matrix2 v, BigInteger factor) {
        return new Matrix2(
                u.a().subtract(v.a().multiply(factor)),
                u.b().subtract(v.b().multiply(factor)),
                u.c().subtract(v.c().multiply(factor)),
                u.d().subtract(v.d().multiply(factor)));
    }

    private static BigInteger content(Matrix2 m) {
        return m.a().gcd(m.b()).gcd(m.c()).gcd(m.d());
    }

    private static Matrix2 divide(Matrix2 m, BigInteger divisor) {
        return new Matrix2(
                m.a().divide(divisor),
                m.b().divide(divisor),
                m.c().divide(divisor),
                m.d().divide(divisor));
    }
}
