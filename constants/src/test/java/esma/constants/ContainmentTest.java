package esma.constants;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Enclosures of one number at different widths must all contain it. */
final class ContainmentTest {
    private static final long SEED = Long.getLong("test.seed", 20221209L);
    private static final List<String> UNARY =
            List.of(
                    "exp",
                    "log",
                    "sin",
                    "cos",
                    "tan",
                    "atan",
                    "sinh",
                    "cosh",
                    "tanh",
                    "sqrt",
                    "cbrt",
                    "asinh",
                    "erf",
                    "gamma",
                    "digamma",
                    "abs",
                    "lambertW",
                    "airyAi",
                    "ellipticE",
                    "zeta",
                    "asin",
                    "acosh",
                    "coth",
                    "erfc",
                    "ellipticK");
    private static final List<String> BINARY =
            List.of("besselI", "besselJ", "besselK", "besselY", "agm", "hypergeometric0F1");
    private static final List<String> LEAVES =
            List.of(
                    "e", "pi", "sqrt(2)", "phi", "1/3", "2", "5/7", "-1/2", "3", "gamma",
                    "catalan");

    @Test
    void aNarrowEnclosureMeetsAWideOneAndKeepsItsWidth() {
        Random random = new Random(SEED);
        int values = 0;
        for (int i = 0; i < 400; i++) {
            String text = expression(random, 3);
            try {
                Constant constant = Constant.parse(text);
                Enclosure wide = constant.enclose(100);
                Enclosure narrow = constant.enclose(600);
                values++;
                String message = "seed " + SEED + ": " + text;
                assertTrue(meet(wide, narrow), message);
                assertTrue(widthAtMost(wide, 100), message);
                assertTrue(widthAtMost(narrow, 600), message);
            } catch (EvaluationException e) {
                // a pole or a domain error: nothing to contain
            }
        }
        assertTrue(values > 200, "seed " + SEED + ": only " + values + " had a value");
    }

    @Test
    void differentFormulasForOneNumberMeet() {
        List<List<String>> pairs =
                List.of(
                        List.of("exp(1)", "exp(sqrt(2))^(1/sqrt(2))"),
                        List.of("pi", "4*atan(1/2)+4*atan(1/3)"),
                        List.of("pi/4", "atan(sqrt(2))+atan(1/sqrt(2))-pi/4"),
                        List.of("log(3)", "log(sqrt(3))*2"),
                        List.of("gamma(1/3)*gamma(2/3)", "2*pi/sqrt(3)"),
                        List.of("gamma(sqrt(2)+1)", "sqrt(2)*gamma(sqrt(2))"),
                        List.of("digamma(1/3)-digamma(2/3)", "-pi/sqrt(3)"),
                        List.of("digamma(sqrt(2)+1)-digamma(sqrt(2))", "1/sqrt(2)"),
                        List.of("zeta(2)", "polylog(2,1/2)*2+log(2)^2"),
                        List.of("polylog(2,-1)", "-pi^2/12"),
                        List.of("zeta(3)*7/8", "polylog(3,1/2)+pi^2/12*log(2)-log(2)^3/6"),
                        List.of("besselI(1/2,1)", "sqrt(2/pi)*sinh(1)"),
                        List.of("besselK(1/2,2)", "sqrt(pi/4)*exp(-2)"),
                        List.of("besselI(0,2)*besselK(1,2)+besselI(1,2)*besselK(0,2)", "1/2"),
                        List.of("besselJ(2,1)*besselY(1,1)-besselJ(1,1)*besselY(2,1)", "2/pi"),
                        List.of("ellipticK(1/2)", "gamma(1/4)^2/(4*sqrt(pi))"),
                        List.of(
                                "ellipticE(1/3)*ellipticK(2/3)+ellipticE(2/3)*ellipticK(1/3)"
                                        + "-ellipticK(1/3)*ellipticK(2/3)",
                                "pi/2"),
                        List.of("hypergeometric2F1(1,1,2,-1)", "log(2)"),
                        List.of("hypergeometric1F1(1/2,3/2,-1)", "sqrt(pi)/2*erf(1)"),
                        List.of("lambertW(2*e^2)", "2+exp(pi)-exp(pi)"),
                        List.of("erf(sqrt(2))+erfc(sqrt(2))", "1"),
                        List.of("airyAi(0)*airyBi(0)", "1/(3^(5/6)*gamma(2/3)^2)"),
                        List.of("tasoev(2)", "1/(2+1/(4+1/(8+1/(16+1/(32+1/(64+1/128))))))"),
                        List.of("reciprocalfibonacci*0+gompertz", "gompertz"),
                        List.of("besselratio*besselratioinverse", "1"));
        for (List<String> pair : pairs) {
            Enclosure left =
                    Constant.parse(pair.get(0)).enclose(pair.get(0).equals("tasoev(2)") ? 30 : 700);
            Enclosure right =
                    Constant.parse(pair.get(1)).enclose(pair.get(0).equals("tasoev(2)") ? 30 : 700);
            assertTrue(meet(left, right), pair.toString());
        }
    }

    private static String expression(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        return switch (kind) {
            case 1 ->
                    UNARY.get(random.nextInt(UNARY.size()))
                            + "("
                            + expression(random, depth - 1)
                            + ")";
            case 2, 3 ->
                    "("
                            + expression(random, depth - 1)
                            + "+-*/".charAt(random.nextInt(4))
                            + "("
                            + expression(random, depth - 1)
                            + "))";
            case 4 ->
                    BINARY.get(random.nextInt(BINARY.size()))
                            + "("
                            + LEAVES.get(random.nextInt(LEAVES.size()))
                            + ","
                            + expression(random, depth - 1)
                            + ")";
            default -> LEAVES.get(random.nextInt(LEAVES.size()));
        };
    }

    private static boolean meet(Enclosure a, Enclosure b) {
        int scale = Math.max(a.scale(), b.scale());
        Enclosure x = a.refineScale(scale - a.scale());
        Enclosure y = b.refineScale(scale - b.scale());
        return x.lower().compareTo(y.upper()) <= 0 && y.lower().compareTo(x.upper()) <= 0;
    }

    private static boolean widthAtMost(Enclosure enclosure, int bits) {
        return enclosure
                        .width()
                        .shiftLeft(bits)
                        .compareTo(BigInteger.ONE.shiftLeft(enclosure.scale()))
                <= 0;
    }
}
