package esma.constants.evaluation;

import esma.constants.Rigor;
import esma.constants.ball.Ball;
import java.math.BigInteger;
import java.util.BitSet;

/** Constants defined by their digits: the digits kept are exact, and the rest is one unit. */
final class DigitExpansion {
    private DigitExpansion() {}

    private static Ball binary(BitSet ones, int bits) {
        // bit i of the set is the digit of 2^−i
        byte[] bytes = new byte[bits / 8 + 2];
        for (int i = ones.nextSetBit(0); i >= 0 && i <= bits; i = ones.nextSetBit(i + 1)) {
            int position = bits - i;
            bytes[bytes.length - 1 - position / 8] |= (byte) (1 << (position % 8));
        }
        return new Ball(new BigInteger(1, bytes), BigInteger.ONE, -bits, Rigor.RIGOROUS);
    }

    private static Ball decimal(CharSequence digits) {
        int count = digits.length();
        return new Ball(new BigInteger(digits.toString()), BigInteger.ONE, 0, Rigor.RIGOROUS)
                .divide(Ball.of(BigInteger.TEN.pow(count)), (int) (count * 3.33) + 16);
    }

    /** Digit n+1 is the parity of the ones of n. */
    static Ball thueMorse(int bits) {
        BitSet ones = new BitSet(bits + 8);
        for (int n = 0; n < bits + 4; n++) {
            ones.set(n + 1, (Integer.bitCount(n) & 1) == 1);
        }
        return binary(ones, bits + 4);
    }

    /** Digits of the rabbit word: 1 → 10, 0 → 1. */
    static Ball rabbit(int bits) {
        BitSet ones = new BitSet(bits + 8);
        ones.set(1);
        int length = 1;
        for (int read = 1; length < bits + 4; read++) {
            if (read > 1) {
                ones.set(++length);
            }
            if (ones.get(read)) {
                length++;
            }
        }
        return binary(ones, bits + 4);
    }

    /** Digit n is 1 where the odd part of n is 1 modulo 4. */
    static Ball paperFolding(int bits) {
        BitSet ones = new BitSet(bits + 8);
        for (int n = 1; n < bits + 4; n++) {
            ones.set(n, ((n >> Integer.numberOfTrailingZeros(n)) & 3) == 1);
        }
        return binary(ones, bits + 4);
    }

    /** Σ 2^−2^n. */
    static Ball kempner(int bits) {
        BitSet ones = new BitSet(bits + 8);
        for (long n = 1; n < bits + 4; n *= 2) {
            ones.set((int) n);
        }
        return binary(ones, bits + 4);
    }

    /** Σ 2^−p over the primes. */
    static Ball primes(int bits) {
        return binary(Primes.below(bits + 8), bits + 4);
    }

    /** 0.123456789101112… */
    static Ball champernowne(int bits) {
        int digits = (int) (bits * 0.30103) + 8;
        StringBuilder text = new StringBuilder(digits + 16);
        for (int n = 1; text.length() < digits; n++) {
            text.append(n);
        }
        return decimal(text);
    }

    /** 0.235711131719… */
    static Ball copelandErdos(int bits) {
        int digits = (int) (bits * 0.30103) + 8;
        StringBuilder text = new StringBuilder(digits + 16);
        BitSet primes = Primes.below(digits * 3 + 1000);
        for (int p = 2; text.length() < digits; p = primes.nextSetBit(p + 1)) {
            text.append(p);
        }
        return decimal(text);
    }

    /** Σ 10^−n! */
    static Ball liouville(int bits) {
        int digits = (int) (bits * 0.30103) + 8;
        StringBuilder text = new StringBuilder("0".repeat(digits));
        long factorial = 1;
        for (int n = 2; factorial <= digits; n++) {
            text.setCharAt((int) factorial - 1, '1');
            factorial *= n;
        }
        return decimal(text);
    }
}
