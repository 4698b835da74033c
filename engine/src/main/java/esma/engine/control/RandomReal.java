package esma.engine.control;

import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.Rigor;
import esma.engine.Sha256;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A real in (1, 2) whose binary digits are SHA-256 in counter mode: reproducible, unbounded, and as
 * random as anyone can tell.
 *
 * @param seed of the control
 * @param index of the number in it
 */
public record RandomReal(long seed, int index) implements Real {

    @Override
    public String text() {
        return "random:" + seed + ":" + index;
    }

    @Override
    public Enclosure enclose(int bits) {
        int blocks = bits / 256 + 1;
        ByteArrayOutputStream digits = new ByteArrayOutputStream();
        for (int block = 0; block < blocks; block++) {
            digits.writeBytes(Sha256.of(text() + ":" + block));
        }
        int scale = blocks * 256;
        BigInteger fraction = new BigInteger(1, digits.toByteArray());
        BigInteger lower = BigInteger.ONE.shiftLeft(scale).add(fraction);
        Enclosure full = new Enclosure(lower, lower.add(BigInteger.ONE), scale, Rigor.RIGOROUS);
        return full.coarsen(bits + 2);
    }

    @Override
    public OptionalInt knownBits() {
        return OptionalInt.empty();
    }

    @Override
    public Optional<BigFraction> rational() {
        return Optional.empty();
    }
}
