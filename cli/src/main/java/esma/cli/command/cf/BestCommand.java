package esma.cli.command.cf;

import esma.cf.Terms;
import esma.cf.approximation.BestApproximations;
import esma.cf.approximation.SternBrocotPath;
import esma.cf.notation.CfNotation;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf best}: best rational approximations. */
@Command(
        name = "best",
        description = {
            "Print the best rational approximations, one a line.",
            "First kind: nearer than all others with no larger denominator; second kind: q*x - p"
                    + " smaller in size."
        })
final class BestCommand extends AnsweringCommand {
    private static final int MOST = 100_000;
    private static final int BITS_A_TERM = 2;
    private static final int LEAST_TERMS = 8;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(
            names = "--kind",
            paramLabel = "K",
            defaultValue = "1",
            description = "1 or 2 (default: 1).")
    private int kind;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many (default: 20).")
    private int count;

    @Option(
            names = "--within",
            paramLabel = "Q",
            description = "The best one whose denominator is at most Q, alone.")
    private Optional<BigInteger> within = Optional.empty();

    @Option(
            names = "--path",
            description = "With --within: also the way to it in the Stern-Brocot tree.")
    private boolean path;

    BestCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (kind != 1 && kind != 2) {
            throw new SpecificationException("--kind " + kind + ": 1 or 2");
        }
        if (count < 1 || count > MOST) {
            throw new SpecificationException("--count " + count + ": from 1 to " + MOST);
        }
        if (within.isPresent() && within.get().signum() <= 0) {
            throw new SpecificationException("--within " + within.get() + ": at least 1");
        }
        // denominators double at least every two terms; the last term decides nothing by itself
        int terms = LEAST_TERMS + within.map(q -> BITS_A_TERM * q.bitLength()).orElse(count);
        RegularTerms x = RegularTerms.of(argument.read(console()), terms);
        if (within.isPresent()) {
            return within(x, within.get());
        }
        List<BigFraction> found = approximations(x.terms(), x.finite());
        CfAnswer answer = CfAnswer.ofText();
        found.forEach(value -> answer.line(CfNotation.rational(value)));
        return answer.field("kind", kind).field("approximations", texts(found));
    }

    private List<BigFraction> approximations(Terms terms, boolean finite) {
        return kind == 1
                ? BestApproximations.firstKind(terms, finite, count)
                : BestApproximations.secondKind(terms, finite).stream().limit(count).toList();
    }

    private CfAnswer within(RegularTerms x, BigInteger bound) {
        BigFraction best =
                BestApproximations.within(x.terms(), x.finite(), bound)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "the terms given do not decide which approximation"
                                                        + " is best; give more"));
        CfAnswer answer =
                CfAnswer.ofText()
                        .line(CfNotation.rational(best))
                        .field("best", CfNotation.rational(best));
        if (path) {
            String way = SternBrocotPath.to(best).text();
            answer.remark("Stern-Brocot: " + way).field("path", way);
        }
        return answer;
    }

    private static List<String> texts(List<BigFraction> values) {
        return values.stream().map(CfNotation::rational).toList();
    }
}
