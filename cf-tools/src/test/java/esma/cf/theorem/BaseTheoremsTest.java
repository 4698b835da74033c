package esma.cf.theorem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.constants.Constant;
import esma.constants.Enclosure;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTheoremsTest {
    /** Bits that make 1000 digits. */
    private static final int BITS = 3330;

    private static BaseMatch match(String text) {
        return BaseTheorems.match(Constant.parse(text)).orElseThrow();
    }

    private static BigFraction middle(String expression) {
        Enclosure x = Constant.parse(expression).enclose(BITS);
        BigInteger sum = x.lower().add(x.upper());
        return new BigFraction(sum, BigInteger.ONE.shiftLeft(x.scale() + 1));
    }

    private static boolean isTiny(BigFraction value) {
        return value.getNumerator().signum() == 0
                || value.getNumerator().bitLength()
                        < value.getDenominator().bitLength() - (BITS - 30);
    }

    private static BigFraction image(Matrix2 m, BigFraction x) {
        return x.multiply(m.a()).add(m.b()).divide(x.multiply(m.c()).add(m.d()));
    }

    /** The base's fraction, cut off where its terms have settled the value. */
    private static BigFraction value(BaseFraction fraction) {
        int count = 0;
        for (double bits = 0; bits < BITS; count++) {
            bits += 2 * Math.log(fraction.term(count).doubleValue() + 0.1) / Math.log(2);
        }
        BigFraction value = fraction.term(count);
        for (int i = count - 1; i >= 0; i--) {
            value = fraction.term(i).add(value.reciprocal().multiply(fraction.numerator(i)));
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e",
                "1/e",
                "exp(-1/3)",
                "exp(2/3)",
                "e^(2/5)",
                "tan(1)",
                "tan(1/5)",
                "cot(1)",
                "tanh(1)",
                "coth(1/2)",
                "(e+1)/(e-1)",
                "sinh(2)/cosh(2)",
                "(sin(1)+cos(1))/(2*sin(1)-cos(1))",
                "sqrt(3)*coth(1/sqrt(3))",
                "sqrt(2/3)*tan(1/sqrt(6))",
                "besselI(0,2)/besselI(1,2)",
                "besselI(1,2)/besselI(0,2)",
                "besselI(3,2)/besselI(1,2)",
                "besselI(-2,1)/besselI(1,1)",
                "besselI(1/3,2/3)/besselI(4/3,2/3)",
                "besselI(-1/2,3)/besselI(1/2,3)",
                "sqrt(2)*besselI(0,sqrt(2))/besselI(1,sqrt(2))",
                "besselJ(0,2)/besselJ(1,2)",
                "besselJ(3,2)/besselJ(0,2)",
                "besselJ(1/2,1)/besselJ(3/2,1)",
                "hypergeometric0F1(1/3,2)/hypergeometric0F1(4/3,2)",
                "hypergeometric0F1(5/2,-1)/hypergeometric0F1(-1/2,-1)",
                "rogersRamanujan(1/2)",
                "2/rogersRamanujan(1/7)-1",
                "tasoev(3)",
                "besselratiothirds"
            })
    void theConstantIsTheImageOfABaseWithThisFractionTo1000Digits(String text) {
        BaseMatch match = match(text);
        BigFraction base = middle(match.theorem().value());
        assertTrue(isTiny(image(match.map(), base).subtract(middle(text))), match::toString);
        BaseFraction fraction = match.theorem().fraction();
        assertTrue(isTiny(value(fraction).subtract(base)), match::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "e, coth(1/2), 4*m+2",
        "tan(1/3), cot(1/3), 6*m+3",
        "'besselI(1,2)/besselI(0,2)', 'besselI(0,2)/besselI(1,2)', m+1"
    })
    void findsTheBaseOneWouldName(String text, String value, String terms) {
        assertEquals(value, match(text).theorem().value());
        assertEquals(terms, match(text).theorem().fraction().residue(0).text("m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pi",
                "e+1/e",
                "exp(1)+tan(1)",
                "exp(pi)",
                "sqrt(7)",
                "besselI(0,2)",
                "besselI(0,2)/besselI(0,1)",
                "sin(1)",
                "cosh(1)",
                "besselI(pi,2)/besselI(1,2)",
                "2.718",
                "rogersRamanujan(2/3)",
                "zeta(3)",
                "sqrt(2)*e",
                "exp(sqrt(2))",
                "e^2+e"
            })
    void findsNoneWhereMoebiusStepsDoNotReach(String text) {
        assertTrue(BaseTheorems.match(Constant.parse(text)).isEmpty());
    }

    @Test
    void theMatrixOfEIsTheOneOfTheDesign() {
        assertEquals(Matrix2.of(1, 1, 1, -1), match("e").map());
    }
}
