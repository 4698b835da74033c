package esma.cf.arithmetic;

import java.math.BigInteger;
import org.apfloat.internal.LongBuilderFactory;
import org.apfloat.spi.ArrayAccess;
import org.apfloat.spi.BuilderFactory;
import org.apfloat.spi.DataStorage;

/**
 * Integer multiplication that is quasi-linear in the bits. The platform's Toom–Cook multiplication,
 * whose time grows about 2.8 times a doubling, serves up to {@value #TRANSFORM_BITS} bits; above,
 * Apfloat's convolution by number-theoretic transforms modulo three primes, which is exact.
 *
 * <p>A. Schönhage, V. Strassen, Schnelle Multiplikation großer Zahlen, Computing 7 (1971) 281–292;
 * in the form with three primes: J. M. Pollard, The fast Fourier transform in a finite field, Math.
 * Comp. 25 (1971) 365–374. The border is measured by {@code MultiplicationBenchmark}.
 */
public final class FastMultiplication {
    /** Where the transform wins when both factors are at least this long. */
    public static final int TRANSFORM_BITS = 800_000;

    /** Bits in one element of the convolution: whole bytes, below Apfloat's base for radix 2. */
    private static final int WORD_BYTES = 7;

    private static final int WORD_BITS = 8 * WORD_BYTES;
    private static final int RADIX = 2;
    private static final BuilderFactory BUILDERS = new LongBuilderFactory();

    private FastMultiplication() {}

    /** x·y. */
    public static BigInteger multiply(BigInteger x, BigInteger y) {
        return Math.min(x.bitLength(), y.bitLength()) < TRANSFORM_BITS
                ? x.multiply(y)
                : multiplyByTransform(x, y);
    }

    /** x·y by transforms whatever their size; for measurements and tests. */
    public static BigInteger multiplyByTransform(BigInteger x, BigInteger y) {
        if (x.signum() == 0 || y.signum() == 0) {
            return BigInteger.ZERO;
        }
        int sizeX = words(x);
        int sizeY = words(y);
        int size = Math.addExact(sizeX, sizeY);
        DataStorage product =
                BUILDERS.getConvolutionBuilder()
                        .createConvolution(RADIX, sizeX, sizeY, size)
                        .convolute(store(x.abs(), sizeX), store(y.abs(), sizeY), size);
        BigInteger magnitude = read(product, size);
        return x.signum() == y.signum() ? magnitude : magnitude.negate();
    }

    private static int words(BigInteger x) {
        return (x.abs().bitLength() + WORD_BITS - 1) / WORD_BITS;
    }

    /** The words of a positive integer, the highest first. */
    private static DataStorage store(BigInteger x, int size) {
        byte[] bytes = x.toByteArray();
        DataStorage storage =
                BUILDERS.getDataStorageBuilder().createCachedDataStorage((long) size * Long.BYTES);
        storage.setSize(size);
        try (ArrayAccess access = storage.getArray(DataStorage.WRITE, 0, size)) {
            long[] words = access.getLongData();
            int next = bytes.length;
            for (int i = size - 1; i >= 0; i--) {
                long word = 0;
                for (int shift = 0; shift < WORD_BITS && next > 0; shift += Byte.SIZE) {
                    word |= (bytes[--next] & 0xFFL) << shift;
                }
                words[access.getOffset() + i] = word;
            }
        }
        return storage;
    }

    private static BigInteger read(DataStorage storage, int size) {
        byte[] bytes = new byte[WORD_BYTES * size];
        try (ArrayAccess access = storage.getArray(DataStorage.READ, 0, size)) {
            long[] words = access.getLongData();
            int next = 0;
            for (int i = 0; i < size; i++) {
                long word = words[access.getOffset() + i];
                for (int shift = WORD_BITS - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                    bytes[next++] = (byte) (word >>> shift);
                }
            }
        }
        return new BigInteger(1, bytes);
    }
}
