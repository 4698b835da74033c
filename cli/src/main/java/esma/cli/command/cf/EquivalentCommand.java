package esma.cli.command.cf;

import esma.cf.Matrix2;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfNotation;
import esma.cf.transform.PolynomialEquivalence;
import esma.cf.transform.PolynomialGauge;
import esma.cli.console.Console;
import esma.cli.option.FractionPair;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf equivalent X Y}: a gauge between two polynomial fractions. */
@Command(
        name = "equivalent",
        description = {
            "Look for a matrix U(n) of polynomials that takes the tails of y to those of x, and"
                    + " check it: T_x(n)*U(n+1) = c*U(n)*T_y(n), T(n) = [[a(n), b(n+1)], [1, 0]].",
            "Both fractions have polynomial terms, after terms of their own or not."
        })
final class EquivalentCommand extends AnsweringCommand {
    private static final int LARGEST_DEGREE = 12;
    private static final int DIGITS = 30;
    private static final int MOST_TERMS = 4000;

    @Mixin private FractionPair pair = new FractionPair();

    @Option(
            names = "--degree",
            paramLabel = "D",
            defaultValue = "4",
            description = "Entries of U have at most this degree (default: 4).")
    private int degree;

    EquivalentCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (degree < 0 || degree > LARGEST_DEGREE) {
            throw new SpecificationException(
                    "--degree " + degree + ": from 0 to " + LARGEST_DEGREE);
        }
        FractionPair.Fractions fractions = pair.read(console());
        FractionLaw x = FractionLaw.of(fractions.x());
        FractionLaw y = FractionLaw.of(fractions.y());
        Optional<PolynomialEquivalence> found =
                PolynomialEquivalence.find(x.polynomialForm(), y.polynomialForm(), degree);
        CfAnswer answer = CfAnswer.ofText().field("equivalent", found.isPresent());
        if (found.isEmpty()) {
            answer.line("no gauge with entries of degree at most " + degree)
                    .field("degree", degree);
        } else {
            describe(answer, found.get());
        }
        return y.remarked(x.remarked(answer));
    }

    private static void describe(CfAnswer answer, PolynomialEquivalence found) {
        Matrix2 map = found.map();
        PolynomialGauge u = found.gauge();
        List<String> entries = List.of(text(u.u11()), text(u.u12()), text(u.u21()), text(u.u22()));
        answer.line("equivalent: x = " + text(map));
        answer.line(
                "U(n) = [["
                        + entries.get(0)
                        + ", "
                        + entries.get(1)
                        + "], ["
                        + entries.get(2)
                        + ", "
                        + entries.get(3)
                        + "]], c = "
                        + CfNotation.rational(u.factor())
                        + ", the identity checked");
        answer.field("map", List.of(map.a(), map.b(), map.c(), map.d()))
                .field("gauge", entries)
                .field("factor", u.factor());
        Optional<Boolean> agrees = found.isConsistent(DIGITS, MOST_TERMS);
        agrees.ifPresent(
                yes -> {
                    answer.line(
                            yes
                                    ? "the limits agree with it to the digits computed"
                                    : "the limits do not follow it: one of them is a decreasing"
                                            + " solution");
                    answer.field("limitsAgree", yes);
                });
    }

    private static String text(Polynomial p) {
        return p.text("n");
    }

    private static String text(Matrix2 m) {
        return "(" + linear(m.a(), m.b()).text("y") + ")/(" + linear(m.c(), m.d()).text("y") + ")";
    }

    private static Polynomial linear(BigInteger slope, BigInteger constant) {
        return Polynomial.constant(constant)
                .plus(Polynomial.constant(slope).times(Polynomial.of(0, 1)));
    }
}
