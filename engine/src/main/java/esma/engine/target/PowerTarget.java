package esma.engine.target;

import esma.cf.Moebius;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** x^exponent, exponent not 0 or ±1 (those are Möbius images or constant). */
public record PowerTarget(int exponent) implements Target {

    public PowerTarget {
        if (Math.abs(exponent) < 2) {
            throw new IllegalArgumentException("x^" + exponent + " is a Möbius image or constant");
        }
    }

    @Override
    public String text(String x) {
        return exponent > 0 ? x + "^" + exponent : "1/" + x + "^" + -exponent;
    }

    @Override
    public Target negated() {
        List<Long> one = List.of(1L);
        return exponent > 0
                ? new RationalTarget(power(-1), one)
                : new RationalTarget(List.of(-1L), power(1));
    }

    /** leading·x^|exponent|, constant term first. */
    private List<Long> power(long leading) {
        List<Long> power = new ArrayList<>(Collections.nCopies(Math.abs(exponent), 0L));
        power.add(leading);
        return power;
    }

    @Override
    public String code() {
        return "power:" + exponent;
    }

    @Override
    public Optional<Moebius> moebius() {
        return Optional.empty();
    }

    @Override
    public BigInteger[] image(Enclosure x) {
        PolynomialImage one = PolynomialImage.of(List.of(1L), x);
        PolynomialImage image = PolynomialImage.of(power(1), x);
        return exponent > 0
                ? PolynomialImage.quotient(image, one)
                : PolynomialImage.quotient(one, image);
    }
}
