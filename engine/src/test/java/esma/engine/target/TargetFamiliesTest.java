package esma.engine.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import esma.engine.RandomCases;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetFamiliesTest {
    /** Two different rational functions of low degree and height differ here. */
    private static final BigFraction GENERIC =
            new BigFraction(
                    BigInteger.TWO.pow(521).subtract(BigInteger.ONE),
                    BigInteger.valueOf(3).pow(301));

    private static BigFraction value(Target target, BigFraction x) {
        if (target instanceof MoebiusTarget moebius) {
            Moebius m = moebius.matrix();
            return linear(m.a(), m.b(), x).divide(linear(m.c(), m.d(), x));
        }
        if (target instanceof RationalTarget rational) {
            return at(rational.numerator(), x).divide(at(rational.denominator(), x));
        }
        return x.pow(((PowerTarget) target).exponent());
    }

    private static BigFraction linear(long u, long v, BigFraction x) {
        return x.multiply(BigInteger.valueOf(u)).add(BigInteger.valueOf(v));
    }

    private static BigFraction at(List<Long> coefficients, BigFraction x) {
        BigFraction value = BigFraction.ZERO;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            value = value.multiply(x).add(BigInteger.valueOf(coefficients.get(i)));
        }
        return value;
    }

    @ParameterizedTest
    @CsvSource({"1,12", "2,112", "3,504", "5,3304"})
    void moebiusFamiliesAreAsLargeAsCounted(int bound, int count) {
        TargetSet set = TargetFamilies.parse("moebius:" + bound);
        assertEquals(count, set.count());
        assertEquals(count, set.pairs().size());
        assertEquals(MoebiusTarget.SELF, set.pairs().get(0));
    }

    @Test
    void classesAreAsManyAsPsiSays() {
        TargetSet set = TargetFamilies.parse("classes:8");
        assertEquals(52, set.pairs().size());
        assertEquals(104, set.count());
        assertTrue(set.bothSigns() && set.allRotations());
        Map<Long, Integer> sizes = new HashMap<>();
        set.pairs()
                .forEach(
                        target ->
                                sizes.merge(
                                        target.moebius().orElseThrow().determinant(),
                                        1,
                                        Integer::sum));
        assertEquals(Map.of(1L, 1, 2L, 3, 3L, 4, 4L, 6, 5L, 6, 6L, 12, 7L, 8, 8L, 12), sizes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self",
                "moebius:1",
                "moebius:3",
                "classes:12",
                "rational:2:1",
                "rational:1:2",
                "powers:6",
                "self,powers:3,moebius:2",
                "rational:2:1,powers:4",
                "powers:4,rational:2:1",
                "moebius:2,rational:1:2,classes:4"
            })
    void noTwoTargetsAreEqualInValueNotEvenUpToSign(String family) {
        Map<BigFraction, Target> seen = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (Target target : TargetFamilies.parse(family).pairs()) {
            BigFraction value = value(target, GENERIC);
            assertEquals(value.negate(), value(target.negated(), GENERIC), target::code);
            assertEquals(target, target.negated().negated());
            Target before = seen.put(value.abs(), target);
            assertEquals(null, before, () -> before + " and " + target);
            assertTrue(codes.add(target.code()));
        }
    }

    @Test
    void aFamilyOfLinearQuotientsIsTheMoebiusFamily() {
        Set<Target> moebius = new HashSet<>(TargetFamilies.parse("moebius:2").pairs());
        Set<Target> rational = new HashSet<>(TargetFamilies.parse("rational:1:2").pairs());
        for (Target target : rational) {
            assertTrue(moebius.contains(target) || moebius.contains(target.negated()));
        }
    }

    @Test
    void quotientsOfQuadraticsAreAllThere() {
        // every value of a coprime quotient, by brute force, one of each pair of opposite values
        Set<BigFraction> values = new HashSet<>();
        for (int code = 0; code < 729; code++) {
            List<Long> top = new ArrayList<>();
            List<Long> bottom = new ArrayList<>();
            int rest = code;
            for (int i = 0; i < 3; i++) {
                top.add(rest % 3 - 1L);
                rest /= 3;
                bottom.add(rest % 3 - 1L);
                rest /= 3;
            }
            BigFraction under = at(bottom, GENERIC);
            BigFraction over = at(top, GENERIC);
            if (!under.equals(BigFraction.ZERO) && !over.equals(BigFraction.ZERO)) {
                BigFraction value = over.divide(under).abs();
                if (!value.equals(BigFraction.ONE)) {
                    values.add(value);
                }
            }
        }
        Set<BigFraction> family = new HashSet<>();
        TargetFamilies.parse("rational:2:1")
                .pairs()
                .forEach(target -> family.add(value(target, GENERIC).abs()));
        assertEquals(values, family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moebius:3", "classes:12", "rational:2:1", "powers:5"})
    void codesAreReadBackAndTextsAreTheValue(String family) {
        BigFraction x = new BigFraction(22, 7);
        for (Target pair : TargetFamilies.parse(family).pairs()) {
            for (Target target : List.of(pair, pair.negated())) {
                assertEquals(target, Target.ofCode(target.code()));
                if (!isPole(target, x)) {
                    assertEquals(
                            value(target, x),
                            Constant.parse(target.text("(22/7)")).rational().orElseThrow(),
                            target::code);
                }
            }
        }
    }

    private static boolean isPole(Target target, BigFraction x) {
        if (target instanceof RationalTarget rational) {
            return at(rational.denominator(), x).equals(BigFraction.ZERO);
        }
        return target instanceof MoebiusTarget moebius
                && linear(moebius.matrix().c(), moebius.matrix().d(), x).equals(BigFraction.ZERO);
    }

    @Test
    void imagesContainTheValueAtEveryNumberEnclosed() {
        List<Target> targets = TargetFamilies.parse("moebius:2,rational:2:1,powers:7").pairs();
        RandomCases.repeat(
                4000,
                random -> {
                    Target target = targets.get(random.nextInt(targets.size()));
                    target = random.nextBoolean() ? target : target.negated();
                    int scale = random.nextInt(90);
                    BigInteger lower = RandomCases.integer(random, scale + 3);
                    BigInteger width = BigInteger.valueOf(random.nextInt(1 << random.nextInt(9)));
                    Enclosure x = new Enclosure(lower, lower.add(width), scale, Rigor.RIGOROUS);
                    BigInteger[] image = target.image(x);
                    if (image[1].signum() == 0 || image[1].signum() != image[3].signum()) {
                        return;
                    }
                    BigFraction one = new BigFraction(image[0], image[1]);
                    BigFraction two = new BigFraction(image[2], image[3]);
                    BigInteger unit = BigInteger.ONE.shiftLeft(scale);
                    for (int i = 0; i <= 4; i++) {
                        BigFraction at =
                                new BigFraction(
                                        lower.multiply(BigInteger.valueOf(4))
                                                .add(width.multiply(BigInteger.valueOf(i))),
                                        unit.multiply(BigInteger.valueOf(4)));
                        BigFraction value = value(target, at);
                        int side = value.compareTo(one) * value.compareTo(two);
                        assertTrue(side <= 0, target.code());
                    }
                });
    }

    @Test
    void imagesOfNarrowEnclosuresAreNarrow() {
        BigInteger lower = new BigInteger("2718281828459045235360287471352662497757");
        Enclosure x = new Enclosure(lower, lower.add(BigInteger.ONE), 130, Rigor.RIGOROUS);
        for (Target target : TargetFamilies.parse("moebius:2,rational:2:1,powers:5").pairs()) {
            BigInteger[] image = target.image(x);
            assertNotEquals(0, image[1].signum(), target::code);
            BigFraction width =
                    new BigFraction(image[0], image[1])
                            .subtract(new BigFraction(image[2], image[3]))
                            .abs();
            assertTrue(width.doubleValue() < 1e-30, target::code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moebius",
                "moebius:0",
                "moebius:19",
                "moebius:-1",
                "moebius:2:2",
                "self:1",
                "Moebius:2",
                "classes:0",
                "classes:1001",
                "rational:2",
                "rational:9:1",
                "rational:8:9",
                "powers:0",
                "moebius:2,",
                "moebius:9999999",
                "mo\u0131bius:1"
            })
    void unknownFamiliesAreRefusedByName(String text) {
        SpecificationException e =
                assertThrows(SpecificationException.class, () -> TargetFamilies.parse(text), text);
        assertTrue(e.toString().contains("targets '"), e.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moebius",
                "moebius:1,2,3",
                "moebius:1,2,x,4",
                "moebius:1,2,2,4",
                "power:1",
                "power:99999999999",
                "power:99999999999999999999",
                "power:x",
                "rational:1,1/1,1",
                "rational:1,0,1",
                "rational:1,0,1/0",
                "rational:1,0,1/",
                "rational:0,1,1/0,1",
                "moebius:-9223372036854775808,0,0,1",
                "sine:1"
            })
    void codesOfNoTargetAreRefused(String code) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Target.ofCode(code), code);
        assertTrue(e.toString().contains("'" + code + "'"), e.toString());
    }

    @Test
    void onePowerHasOneForm() {
        Target square = new PowerTarget(2);
        assertEquals(square, square.negated().negated());
        assertEquals(square, Target.ofCode("rational:0,0,1/1"));
        assertEquals(new PowerTarget(-3), Target.ofCode("rational:1/0,0,0,1"));
    }
}
