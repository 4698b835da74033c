package esma.results;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.gauge.Obstacle;
import esma.cf.law.Polynomial;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.theorem.BaseFraction;
import esma.cf.theorem.BaseTheorem;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;

/** Proofs that are well formed and, but for that of e, prove nothing: the store does not judge. */
public final class SampleProofs {
    private static final List<Obstacle> OBSTACLES = List.of(Obstacle.values());

    private static final BaseTheorem COTH =
            new BaseTheorem(
                    "0F1",
                    "coth(1/2)",
                    new BaseFraction(
                            Terms.of(), Optional.empty(), List.of(Polynomial.of(2, 4)), List.of(1)),
                    "Perron");

    private final Random random;

    SampleProofs(Random random) {
        this.random = random;
    }

    /** DESIGN §5's worked case: e = (x + 1)/(x − 1), x = coth(1/2). */
    public static Proof e() {
        return new Proof.Gauge(
                COTH,
                new GaugeCertificate(
                        COTH.fraction(),
                        Matrix2.of(1, 1, 1, -1),
                        1,
                        1,
                        1,
                        3,
                        Matrix2.of(1, 1, 1, -1),
                        BigFraction.ONE));
    }

    /** With another base value. */
    public static Proof of(String value) {
        Proof.Gauge e = (Proof.Gauge) e();
        return new Proof.Gauge(
                new BaseTheorem("0F1", value, e.theorem().fraction(), "Perron"), e.certificate());
    }

    /** Of sqrt(7). */
    public static Proof lagrange() {
        return new Proof.Lagrange(
                new LagrangeCertificate(
                        BigInteger.ONE, BigInteger.ZERO, BigInteger.valueOf(-7), true));
    }

    /** From the formula of this key. */
    public static Proof equivalent(String key) {
        return new Proof.Equivalent(key, ((Proof.Gauge) e()).certificate());
    }

    Standing standing(Status status) {
        return switch (status) {
            case PROVED -> Standing.of(theorem());
            case VERIFIED -> unproved();
            case REFUTED -> random.nextBoolean() ? Standing.of(theorem()) : unproved();
        };
    }

    private Standing unproved() {
        return switch (random.nextInt(3)) {
            case 0 -> Standing.UNTRIED;
            case 1 -> Standing.of(OBSTACLES.get(random.nextInt(OBSTACLES.size())));
            default -> Standing.of(new Proof.Equivalent(anyKey(), certificate(fraction())));
        };
    }

    private String anyKey() {
        StringBuilder key = new StringBuilder();
        while (key.length() < 64) {
            key.append(Character.forDigit(random.nextInt(16), 16));
        }
        return key.toString();
    }

    Proof theorem() {
        if (random.nextInt(4) == 0) {
            return new Proof.Lagrange(
                    new LagrangeCertificate(big().abs(), big(), big(), random.nextBoolean()));
        }
        BaseFraction fraction = fraction();
        return new Proof.Gauge(
                new BaseTheorem(
                        fraction.ratio().isPresent() ? "q-Bessel" : "0F1",
                        "(1/2)*sqrt(3)*\"coth\"(" + random.nextInt(9) + ")",
                        fraction,
                        "Perron, Die Lehre von den Kettenbrüchen II"),
                certificate(fraction));
    }

    private BaseFraction fraction() {
        List<Polynomial> residues = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            residues.add(new Polynomial(List.of(rational(), rational())));
        }
        return new BaseFraction(
                random.nextInt(3) == 0
                        ? Terms.of(List.of(big(), BigInteger.TWO))
                        : Terms.of(List.of()),
                random.nextBoolean() ? Optional.of(BigInteger.valueOf(3)) : Optional.empty(),
                residues,
                random.nextBoolean() ? List.of(1) : List.of(1, -1, -1));
    }

    private GaugeCertificate certificate(BaseFraction fraction) {
        return new GaugeCertificate(
                fraction,
                new Matrix2(big(), big(), big(), BigInteger.ZERO),
                random.nextInt(5),
                1 + random.nextInt(5),
                random.nextInt(5),
                1 + random.nextInt(50),
                new Matrix2(big(), BigInteger.ZERO, big(), big()),
                rational());
    }

    private BigFraction rational() {
        return new BigFraction(big(), BigInteger.valueOf(1 + random.nextInt(4)));
    }

    private BigInteger big() {
        BigInteger value = new BigInteger(random.nextInt(4) == 0 ? 300 : 6, random);
        return random.nextBoolean() ? value : value.negate();
    }
}
