package esma.cf.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.fraction.CfKind;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CfParserTest {

    @Test
    void everyKindReadsBackFromItsText() {
        RandomCases.repeat(
                2000,
                random -> {
                    ContinuedFraction fraction = RandomFractions.any(random);
                    assertEquals(fraction, CfParser.parse(CfNotation.text(fraction)));
                });
    }

    @Test
    void everyKindReadsBackFromItsFields() {
        RandomCases.repeat(
                1000,
                random -> {
                    ContinuedFraction fraction = RandomFractions.any(random);
                    assertEquals(fraction, CfFields.read(CfFields.of(fraction)));
                });
    }

    @Test
    void signsFollowTheirTerms() {
        assertEquals(
                new ListedCf(
                        List.of(
                                new BigFraction(1),
                                new BigFraction(2),
                                new BigFraction(3),
                                new BigFraction(4)),
                        List.of(
                                BigFraction.ONE,
                                BigFraction.ONE,
                                BigFraction.ONE,
                                BigFraction.MINUS_ONE),
                        false),
                CfParser.parse("[1; 2, 3+, 4-, …]"));
        assertEquals(
                ListedCf.signed(Terms.of(3, 3, 2, 5), new SignPattern("-+"), true),
                CfParser.parse(" [ 3-;3,2- , 5 ] "));
    }

    @Test
    void generalNumeratorsFollowTheirTerms() {
        ListedCf expected =
                new ListedCf(
                        List.of(new BigFraction(-1, 2), new BigFraction(2), new BigFraction(7)),
                        List.of(new BigFraction(5), new BigFraction(-2, 3)),
                        true);
        assertEquals(expected, CfParser.parse("[-1/2+5; 2-2/3, 7]"));
        assertEquals("[-1/2+5; 2-2/3, 7]", CfNotation.text(expected));
        assertEquals(CfKind.GENERALISED, expected.kind());
    }

    @Test
    void polynomialsMayLackTheSignOfMultiplication() {
        assertEquals(
                new PolynomialCf(Polynomial.of(5, 27, 51, 34), Polynomial.of(0, 0, 0, 0, 0, 0, -1)),
                CfParser.parse("a(n) = 34n^3 + 51n^2 + 27n + 5, b(n) = -n^6"));
        assertEquals(
                CfParser.parse("a(n)=2*n^2-2, b(n)=n/2"),
                CfParser.parse("a(n)=2(n-1)(n+1); b(n)=(1/2)*n"));
    }

    @Test
    void blocksAreInterlacedPolynomials() {
        ContinuedFraction e = CfParser.parse("[2; (1, 2*m+2, 1)]");
        assertEquals(
                new InterlacedCf(
                        List.of(new BigFraction(2)),
                        List.of(BigFraction.ONE),
                        Optional.empty(),
                        List.of(Polynomial.of(1), Polynomial.of(2, 2), Polynomial.of(1)),
                        List.of(Polynomial.of(1), Polynomial.of(1), Polynomial.of(1))),
                e);
        assertEquals(CfKind.REGULAR, e.kind());
        assertEquals("[2; 1, 2, 1, 1, 4, 1, 1, …]", CfNotation.text(e.prefix(8)));
        assertEquals(
                "[1; 3, 3, 9, …]",
                CfNotation.text(CfParser.parse("[1; (3t, 3t) : t=3^m]").prefix(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "[1",
                "[1;]",
                "[1; 2-]",
                "[1, 2 3]",
                "[1; 2/0]",
                "[1+0; 2]",
                "[x]",
                "[1; (2)",
                "[1; ()]",
                "[1; (t)]",
                "[1; (m) | (1, 1)]",
                "[1; (m) | (0)]",
                "[1; (t) : t=1^m]",
                "[1; 2] 3",
                "a(n)=n",
                "a(n)=n, b(n)=0",
                "a(n)=n, b(n)=m",
                "a(n)=n^-1, b(n)=1",
                "a(n)=1/n, b(n)=1",
                "a(n)=n^2000, b(n)=1",
                "[1.5; 2]",
                "[1; …, 2]"
            })
    void othersAreRefusedWithThePlace(String text) {
        NotationException refusal =
                assertThrows(NotationException.class, () -> CfParser.parse(text));
        assertTrue(refusal.toString().contains("at character"), refusal::toString);
    }

    @Test
    void millionsOfTermsAndAMillionDigitsAreRead() {
        int count = 3_000_000;
        StringBuilder text = new StringBuilder("[1");
        for (int n = 1; n < count; n++) {
            text.append(n == 1 ? ';' : ',').append(n % 7 + 1);
        }
        ListedCf many = (ListedCf) CfParser.parse(text.append(", …]").toString());
        assertEquals(count, many.terms().size());
        assertEquals(new BigFraction((count - 1) % 7 + 1), many.term(count - 1));
        String digits = "7".repeat(1_000_000);
        ListedCf huge = (ListedCf) CfParser.parse("[1; " + digits + ", 2]");
        assertEquals(3_321_928, huge.term(1).getNumerator().bitLength());
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "a(n)=" + "(".repeat(100_000) + "n" + ")".repeat(100_000) + ", b(n)=1";
        assertThrows(NotationException.class, () -> CfParser.parse(deep));
    }
}
