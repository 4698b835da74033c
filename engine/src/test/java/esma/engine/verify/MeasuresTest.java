package esma.engine.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.Rigor;
import esma.engine.RandomCases;
import esma.engine.control.RandomReal;
import esma.engine.formula.Formula;
import esma.engine.target.PowerTarget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exact digits, the information in a law, surplus, semi-regularity and kept enclosures. */
final class MeasuresTest {

    @Test
    void digitsOfAReciprocalAreExact() {
        RandomCases.repeat(
                3000,
                random -> {
                    BigInteger n = RandomCases.integer(random, 700).abs().max(BigInteger.ONE);
                    BigInteger m = RandomCases.integer(random, 700).abs().max(BigInteger.ONE);
                    if (random.nextInt(3) == 0) {
                        // exact powers of ten and their neighbours
                        m =
                                n.multiply(BigInteger.TEN.pow(random.nextInt(300)))
                                        .add(BigInteger.valueOf(random.nextInt(3) - 1L))
                                        .max(BigInteger.ONE);
                    }
                    int d = DecimalDigits.ofReciprocal(n, m);
                    BigDecimal top = new BigDecimal(n);
                    BigDecimal bottom = new BigDecimal(m);
                    assertTrue(top.scaleByPowerOfTen(d).compareTo(bottom) <= 0);
                    assertTrue(top.scaleByPowerOfTen(d + 1).compareTo(bottom) > 0);
                });
        assertEquals(0, DecimalDigits.ofReciprocal(BigInteger.ONE, BigInteger.ONE));
        assertEquals(-1, DecimalDigits.ofReciprocal(BigInteger.TWO, BigInteger.ONE));
        assertEquals(3, DecimalDigits.ofReciprocal(BigInteger.ONE, BigInteger.valueOf(1000)));
    }

    @Test
    void moreOrLargerIntegersNeverMakeALawCheaper() {
        RandomCases.repeat(
                800,
                random -> {
                    List<Long> before = new ArrayList<>();
                    for (int n = random.nextInt(4); n > 0; n--) {
                        before.add(RandomCases.integer(random, 40).longValue());
                    }
                    List<Polynomial> residues = new ArrayList<>();
                    for (int j = 0; j <= random.nextInt(4); j++) {
                        residues.add(
                                Polynomial.of(
                                        RandomCases.integer(random, 30).longValue(),
                                        RandomCases.integer(random, 30).longValue()));
                    }
                    Law law = law(before, residues);
                    long bits = LawInformation.bits(law);
                    assertTrue(bits > 0);
                    assertTrue(LawInformation.digits(law) >= bits * Math.log10(2));
                    assertTrue(LawInformation.digits(law) <= bits * Math.log10(2) * 1.004 + 1);

                    List<Long> longer = new ArrayList<>(before);
                    longer.add(RandomCases.integer(random, 40).longValue());
                    assertTrue(LawInformation.bits(law(longer, residues)) > bits, "preperiod");
                    List<Polynomial> more = new ArrayList<>(residues);
                    more.add(Polynomial.of(random.nextInt(3)));
                    assertTrue(LawInformation.bits(law(before, more)) > bits, "period");
                    int at = random.nextInt(residues.size());
                    List<Polynomial> larger = new ArrayList<>(residues);
                    larger.set(
                            at,
                            Polynomial.of(
                                    4 * residues.get(at).coefficient(0).longValue(),
                                    4 * residues.get(at).coefficient(1).longValue()));
                    assertTrue(LawInformation.bits(law(before, larger)) >= bits, "coefficients");
                    List<Polynomial> steeper = new ArrayList<>(residues);
                    steeper.set(
                            at,
                            Polynomial.of(
                                    residues.get(at).coefficient(0).longValue(),
                                    residues.get(at).coefficient(1).longValue(),
                                    1));
                    assertTrue(LawInformation.bits(law(before, steeper)) > bits, "degree");
                });
    }

    private static Law law(List<Long> before, List<Polynomial> residues) {
        return RandomCases.law(before, new ClosedForm(Optional.empty(), residues));
    }

    @Test
    void surplusFallsWithTheNumberOfCandidates() {
        Law law = RandomCases.law(List.of(2L), Polynomial.of(1), Polynomial.of(2, 2));
        int cost = LawInformation.digits(law);
        assertEquals(1000 - cost - 1, Surplus.digits(1000, law, 1));
        assertEquals(1000 - cost - 1, Surplus.digits(1000, law, 9));
        assertEquals(1000 - cost - 2, Surplus.digits(1000, law, 10));
        assertEquals(1000 - cost - 19, Surplus.digits(1000, law, Long.MAX_VALUE));
        assertTrue(Surplus.digits(0, law, 1) < 0);
    }

    @Test
    void oneFormulaInAHundredIsDrawnAndAlwaysTheSame() {
        int drawn = 0;
        for (int k = 2; k < 20_002; k++) {
            String key = Formula.keyOf("e", new PowerTarget(k), SignPattern.REGULAR);
            drawn += SpotCheck.draws(key) ? 1 : 0;
        }
        assertTrue(SpotCheck.draws("000000000000064" + "f".repeat(49)));
        assertFalse(SpotCheck.draws("000000000000065" + "0".repeat(49)));
        // 200 expected, standard deviation 14
        assertTrue(drawn > 130 && drawn < 270, "drawn: " + drawn);
    }

    @Test
    void semiRegularityIsAskedOfEveryTermButTheFirst() {
        SignPattern signs = new SignPattern("-+");
        assertTrue(SemiRegularity.holds(Terms.of(-5, 1, 2, 1), signs));
        assertTrue(SemiRegularity.holds(Terms.of(), signs));
        assertFalse(SemiRegularity.holds(Terms.of(-5, 0, 2), signs), "0");
        assertFalse(SemiRegularity.holds(Terms.of(-5, 1, 1), signs), "1 before a minus");
        BigInteger huge = BigInteger.ONE.shiftLeft(80);
        assertTrue(SemiRegularity.holds(Terms.of(List.of(huge.negate(), huge, huge)), signs));
        assertFalse(SemiRegularity.holds(Terms.of(List.of(huge, huge, huge.negate())), signs));
        assertFalse(SemiRegularity.holds(Terms.of(List.of(huge, huge, BigInteger.ONE)), signs));
    }

    @Test
    void keptEnclosuresKeepThePromisedWidthInWhateverOrderTheyAreAskedFor() {
        List<Real> reals = List.of(Constant.parse("e"), new RandomReal(7, 3), new WideRootOfTwo());
        RandomCases.repeat(
                60,
                random -> {
                    for (Real real : reals) {
                        CachedReal kept = new CachedReal(real);
                        for (int i = 0; i < 6; i++) {
                            int bits = random.nextInt(4) == 0 ? 64 : 1 + random.nextInt(400);
                            Enclosure x = kept.enclose(bits);
                            assertTrue(
                                    x.width()
                                                    .shiftLeft(bits)
                                                    .compareTo(BigInteger.ONE.shiftLeft(x.scale()))
                                            <= 0,
                                    () -> real.text() + " to " + bits + " bits");
                            assertTrue(meet(x, real.enclose(500)), real::text);
                        }
                    }
                });
    }

    /** The square root of 2 in enclosures of exactly the width promised, with odd ends. */
    private record WideRootOfTwo() implements Real {

        @Override
        public String text() {
            return "sqrt(2)";
        }

        @Override
        public Enclosure enclose(int bits) {
            int scale = bits + 7;
            BigInteger lower = BigInteger.TWO.shiftLeft(2 * scale).sqrt();
            lower = lower.subtract(BigInteger.valueOf(64));
            BigInteger upper = lower.add(BigInteger.valueOf(128));
            return new Enclosure(lower, upper, scale, Rigor.RIGOROUS);
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

    private static boolean meet(Enclosure x, Enclosure y) {
        int scale = Math.max(x.scale(), y.scale());
        Enclosure u = x.refineScale(scale - x.scale());
        Enclosure v = y.refineScale(scale - y.scale());
        return u.lower().compareTo(v.upper()) <= 0 && v.lower().compareTo(u.upper()) <= 0;
    }
}
