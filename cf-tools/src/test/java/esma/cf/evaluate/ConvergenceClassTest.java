package esma.cf.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfParser;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConvergenceClassTest {

    /** −ln|x_2n − x_n|, which is the error at n while it at least halves from n to 2n. */
    private static double logError(List<Convergent> c, int n) {
        Convergent x = c.get(n);
        Convergent y = c.get(2 * n);
        BigInteger top = x.p().multiply(y.q()).subtract(y.p().multiply(x.q()));
        return log(x.q()) + log(y.q()) - log(top);
    }

    private static double log(BigInteger value) {
        int shift = Math.max(0, value.bitLength() - 900);
        return Math.log(value.abs().shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }

    /** The measured error against the class's form, at two places so that constants drop out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a(n)=n+1, b(n)=1; FACTORIAL; 0.05",
                "a(n)=3n^2+n+1, b(n)=-n; FACTORIAL; 0.05",
                "a(n)=2n+1, b(n)=n^2; GEOMETRIC; 0.02",
                "a(n)=34n^3+51n^2+27n+5, b(n)=-n^6; GEOMETRIC; 0.02",
                "a(n)=1, b(n)=1; GEOMETRIC; 0.001",
                "a(n)=-5, b(n)=-6; GEOMETRIC; 0.001",
                "a(n)=1, b(n)=n; SUB_EXPONENTIAL; 0.05",
                "a(n)=3, b(n)=2n+5; SUB_EXPONENTIAL; 0.05",
                "a(n)=2n+4, b(n)=-n^2; SUB_EXPONENTIAL; 0.05",
                "a(n)=2, b(n)=4n^2-4n+1; POWER; 0.03",
                "a(n)=5, b(n)=n^2; POWER; 0.03",
                "a(n)=2, b(n)=-1; POWER; 0.03",
                "a(n)=2n^2+2n+1, b(n)=-n^4; POWER; 0.03",
                "a(n)=2n^2+2n+3, b(n)=-n^4; POWER; 0.03",
            })
    void theErrorHasTheFormOfItsClass(String text, String kind, double tolerance) {
        PolynomialCf fraction = (PolynomialCf) CfParser.parse(text);
        ConvergenceClass found = ConvergenceClass.of(fraction);
        assertEquals(kind, found.kind().name());
        int n = 300;
        List<Convergent> c = Convergents.of(fraction).limit(4 * n + 1).toList();
        boolean isFactorial = found.kind() == ConvergenceClass.Kind.FACTORIAL;
        double measured = logError(c, 2 * n) - (isFactorial ? 2 : 1) * logError(c, n);
        double expected =
                switch (found.kind()) {
                    case FACTORIAL ->
                            // ln (2n)! − 2 ln n!
                            found.rate() * 2 * n * Math.log(2);
                    case GEOMETRIC -> found.rate() * n;
                    case SUB_EXPONENTIAL ->
                            found.rate()
                                    * (Math.pow(2 * n, found.exponent())
                                            - Math.pow(n, found.exponent()));
                    case POWER -> found.rate() * Math.log(2);
                    case LOGARITHMIC, DIVERGENT -> throw new AssertionError(found);
                };
        assertEquals(1, measured / expected, tolerance, found::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a(n)=0, b(n)=1",
                "a(n)=1, b(n)=-1",
                "a(n)=n, b(n)=-n^2",
                "a(n)=1, b(n)=n^3",
                "a(n)=1, b(n)=-n",
                "a(n)=2n, b(n)=-n^2-n",
                "a(n)=2n^2+2n+1/4, b(n)=-n^4"
            })
    void oscillationIsSeen(String text) {
        assertEquals(
                ConvergenceClass.Kind.DIVERGENT,
                ConvergenceClass.of((PolynomialCf) CfParser.parse(text)).kind());
    }
}
