package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import java.math.BigInteger;

/**
 * Cube roots: an integer root by Newton's iteration from the root of the leading third, and the
 * bound |∛a − ∛m| ≤ r/(3·∛(m−r)²) ≤ r/∛m² where m ≥ 2r.
 */
final class CubeRoot {
    private CubeRoot() {}

    static Ball of(Ball x, int bits) {
        if (x.mid().compareTo(x.radius().shiftLeft(1)) <= 0) {
            throw new NotSeparatedException("the argument of a cube root does not separate from 0");
        }
        int shift = Math.max(0, 3 * bits + 12 - x.mid().bitLength());
        shift += Math.floorMod(x.exponent() - shift, 3);
        BigInteger scaled = x.mid().shiftLeft(shift);
        BigInteger root = floor(scaled);
        boolean exact = x.isExact() && root.pow(3).equals(scaled);
        BigInteger error = exact ? BigInteger.ZERO : BigInteger.ONE;
        if (!x.isExact()) {
            error =
                    error.add(x.radius().shiftLeft(shift).divide(root.multiply(root)))
                            .add(BigInteger.ONE);
        }
        return new Ball(root, error, (x.exponent() - shift) / 3, x.rigor()).round(bits);
    }

    /** floor(∛n), n > 0. */
    static BigInteger floor(BigInteger n) {
        BigInteger root;
        if (n.bitLength() < 96) {
            root = BigInteger.ONE.shiftLeft(n.bitLength() / 3 + 1);
        } else {
            int third = n.bitLength() / 6;
            root = floor(n.shiftRight(3 * third)).add(BigInteger.ONE).shiftLeft(third);
        }
        // from above Newton's iteration decreases until the floor is reached
        while (true) {
            BigInteger next =
                    root.shiftLeft(1)
                            .add(n.divide(root.multiply(root)))
                            .divide(BigInteger.valueOf(3));
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }
}
