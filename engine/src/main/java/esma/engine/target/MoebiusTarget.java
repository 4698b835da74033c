package esma.engine.target;

import esma.cf.Moebius;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.Optional;

/** (a·x + b)/(c·x + d). */
public record MoebiusTarget(Moebius matrix) implements Target {

    /** The constant itself. */
    public static final MoebiusTarget SELF = new MoebiusTarget(Moebius.IDENTITY);

    @Override
    public String text(String x) {
        return matrix.text(x);
    }

    @Override
    public Target negated() {
        return new MoebiusTarget(new Moebius(-matrix.a(), -matrix.b(), matrix.c(), matrix.d()));
    }

    @Override
    public String code() {
        return "moebius:" + matrix.a() + "," + matrix.b() + "," + matrix.c() + "," + matrix.d();
    }

    @Override
    public Optional<Moebius> moebius() {
        return Optional.of(matrix);
    }

    @Override
    public BigInteger[] image(Enclosure x) {
        BigInteger one = BigInteger.ONE.shiftLeft(x.scale());
        BigInteger[] left = matrix.apply(x.lower(), one);
        BigInteger[] right = matrix.apply(x.upper(), one);
        return new BigInteger[] {left[0], left[1], right[0], right[1]};
    }
}
