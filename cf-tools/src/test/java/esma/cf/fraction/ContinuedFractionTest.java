package esma.cf.fraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class ContinuedFractionTest {

    @Test
    void aTailHasTheLaterTermsAndNumerators() {
        RandomCases.repeat(
                1000,
                random -> {
                    ContinuedFraction fraction = RandomFractions.any(random);
                    int size = fraction.size().orElse(20);
                    int start = random.nextInt(size + 1);
                    if (fraction instanceof ListedCf listed && listed.complete() && start == size) {
                        assertThrows(RuntimeException.class, () -> fraction.tail(start));
                        return;
                    }
                    ContinuedFraction tail = fraction.tail(start);
                    int rest = fraction.size().orElse(start + 12) - start;
                    for (int n = 0; n < rest; n++) {
                        assertEquals(fraction.term(start + n), tail.term(n));
                        if (n > 0) {
                            assertEquals(fraction.numerator(start + n), tail.numerator(n));
                        }
                    }
                });
    }

    @Test
    void lawsUnderPatternsBecomeInterlaced() {
        RandomCases.repeat(
                300,
                random -> {
                    int period = 1 + random.nextInt(3);
                    List<Polynomial> residues = new ArrayList<>();
                    for (int j = 0; j < period; j++) {
                        residues.add(Polynomial.of(random.nextInt(5), random.nextInt(3)));
                    }
                    boolean isGeometric = random.nextBoolean();
                    ClosedForm form =
                            new ClosedForm(
                                    isGeometric ? Optional.of(BigInteger.TWO) : Optional.empty(),
                                    residues);
                    int preperiod = random.nextInt(3);
                    // (1 - x^K)^2, or (1 - x^K)(1 - 2x^K)
                    BigInteger[] c = new BigInteger[2 * period + 1];
                    Arrays.fill(c, BigInteger.ZERO);
                    c[0] = BigInteger.ONE;
                    c[period] = BigInteger.valueOf(isGeometric ? -3 : -2);
                    c[2 * period] = BigInteger.valueOf(isGeometric ? 2 : 1);
                    List<BigInteger> initial = new ArrayList<>();
                    for (int n = 0; n < preperiod; n++) {
                        initial.add(BigInteger.valueOf(100 + n));
                    }
                    for (int n = 0; n < 2 * period; n++) {
                        initial.add(form.term(n));
                    }
                    Law law =
                            new Law(
                                    Terms.of(initial),
                                    preperiod,
                                    new Recurrence(List.of(c)),
                                    Optional.of(form));
                    SignPattern signs = RandomCases.pattern(random, 5);
                    InterlacedCf fraction = InterlacedCf.of(law, signs);
                    assertEquals(ListedCf.signed(law.terms(40), signs, false), fraction.prefix(40));
                });
    }

    @Test
    void kindsAreSeenFromTermsAndNumerators() {
        assertEquals(CfKind.REGULAR, CfParser.parse("[-3; 1, 2, …]").kind());
        assertEquals(CfKind.SIGNED, CfParser.parse("[3; 0, 2]").kind());
        assertEquals(CfKind.SIGNED, CfParser.parse("[3-; 2]").kind());
        assertEquals(CfKind.GENERALISED, CfParser.parse("[3+2; 2]").kind());
        assertEquals(CfKind.GENERALISED, CfParser.parse("[1/2; 2]").kind());
        assertEquals(CfKind.REGULAR, CfParser.parse("[(m^2/2+m/2+1)]").kind());
        assertEquals(CfKind.GENERALISED, CfParser.parse("a(n)=n, b(n)=n").kind());
    }

    @Test
    void malformedFractionsAreRefused() {
        List<BigFraction> one = List.of(BigFraction.ONE);
        List<BigFraction> zero = List.of(BigFraction.ZERO);
        assertThrows(IllegalArgumentException.class, () -> new ListedCf(one, one, true));
        assertThrows(IllegalArgumentException.class, () -> new ListedCf(one, zero, false));
        assertThrows(
                IllegalArgumentException.class, () -> new ListedCf(List.of(), List.of(), true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PolynomialCf(Polynomial.of(1), new Polynomial(List.of())));
        assertEquals("[…]", CfNotation.text(new ListedCf(List.of(), List.of(), false)));
    }
}
