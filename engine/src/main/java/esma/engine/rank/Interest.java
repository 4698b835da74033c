package esma.engine.rank;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.target.PowerTarget;
import esma.engine.target.RationalTarget;
import esma.engine.target.Target;
import esma.engine.verify.LawInformation;
import java.math.BigInteger;
import java.util.List;

/**
 * What makes a formula interesting, the less of each the better.
 *
 * @param terms needed for 100 digits; {@link #UNKNOWN_TERMS} where more than were looked at
 * @param lawBits of the law's description ({@link LawInformation}), and one for each sign
 * @param targetBits of the coefficients of the target's numerator and denominator, in the same code
 * @param standing open before settled before refuted
 */
public record Interest(int terms, long lawBits, long targetBits, Standing standing) {

    /** Counted for a formula too slow to say: as many terms as are looked at. */
    public static final int UNKNOWN_TERMS = 16_384;

    /** Far behind everything else, whatever the weights. */
    private static final long REFUTED = 1_000_000_000_000L;

    /** How much is known of a formula's truth. */
    public enum Standing {
        /** Verified, without a proof. */
        OPEN(0),
        /** A theorem, or following from another formula. */
        SETTLED(1),
        /** It does not hold. */
        REFUTED(2);

        private final int rank;

        Standing(int rank) {
            this.rank = rank;
        }

        /** Its number in the database. */
        public int rank() {
            return rank;
        }
    }

    /** Of this formula. */
    public static Interest of(Formula formula) {
        return new Interest(
                formula.metrics().termsFor100Digits().orElse(UNKNOWN_TERMS),
                lawBits(formula.law(), formula.signs()),
                targetBits(formula.target()),
                standing(formula));
    }

    private static Standing standing(Formula formula) {
        if (formula.status() == Status.REFUTED) {
            return Standing.REFUTED;
        }
        return formula.standing().proof().isEmpty() ? Standing.OPEN : Standing.SETTLED;
    }

    /** Bits of a law and its sign pattern. */
    public static long lawBits(Law law, SignPattern signs) {
        return LawInformation.bits(law) + signs.period();
    }

    /** Bits of a target. */
    public static long targetBits(Target target) {
        if (target instanceof RationalTarget rational) {
            return bits(rational.numerator()) + bits(rational.denominator());
        }
        if (target instanceof PowerTarget power) {
            return Math.abs(power.exponent()) + 2 * bits(List.of(1L));
        }
        Moebius m = target.moebius().orElseThrow();
        return bits(polynomial(m.b(), m.a())) + bits(polynomial(m.d(), m.c()));
    }

    private static List<Long> polynomial(long constant, long slope) {
        return slope == 0 ? List.of(constant) : List.of(constant, slope);
    }

    private static long bits(List<Long> coefficients) {
        return coefficients.stream()
                .mapToLong(c -> LawInformation.integer(BigInteger.valueOf(c)))
                .sum();
    }

    /** Bits of law and target together: how simple the formula is. */
    public long bits() {
        return lawBits + targetBits;
    }

    /** The sum of what counts, each part with its weight; the least is the most interesting. */
    public long score(InterestWeights weights) {
        long parts =
                weights.terms() * (long) terms
                        + weights.law() * lawBits
                        + weights.target() * targetBits;
        return switch (standing) {
            case OPEN -> parts;
            case SETTLED -> parts + weights.theorem();
            case REFUTED -> parts + REFUTED;
        };
    }
}
