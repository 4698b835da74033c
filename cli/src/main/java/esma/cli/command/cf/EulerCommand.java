package esma.cli.command.cf;

import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.notation.RationalsParser;
import esma.cf.transform.EulerFraction;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.RationalConverter;
import esma.cli.option.SourceText;
import esma.cli.option.TermsOption;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma cf euler}: series and fractions. */
@Command(
        name = "euler",
        description = {
            "Print the fraction whose convergents are the partial sums of a series, given by its"
                    + " terms or by their ratio.",
            "--series is the inverse: from a fraction to the series."
        })
final class EulerCommand extends AnsweringCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "SERIES",
            description =
                    "Terms of the series separated by commas, or with --series a fraction; @FILE,"
                            + " or none or - for standard input.")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A file that holds it.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--ratio",
            paramLabel = "P",
            description = "Instead of terms: P(k)/Q(k) is the ratio of term k to term k-1, k >= 1.")
    private Optional<String> ratio = Optional.empty();

    @Option(
            names = "--over",
            paramLabel = "Q",
            defaultValue = "1",
            description = "With --ratio: the denominator (default: 1).")
    private String over = "1";

    @Option(
            names = "--first",
            paramLabel = "C",
            defaultValue = "1",
            converter = RationalConverter.class,
            description = "With --ratio: the first term (default: 1).")
    private BigFraction first = BigFraction.ONE;

    @Option(names = "--series", description = "From a fraction to the series.")
    private boolean series;

    @Mixin private TermsOption terms = new TermsOption();

    EulerCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (ratio.isPresent()) {
            if (argument.isPresent() || file.isPresent() || series) {
                throw new SpecificationException("give the terms or --ratio, not both");
            }
            return CfAnswer.of(ofRatio(ratio.get()));
        }
        SourceText text = FractionArgument.text(argument, file, console());
        if (series) {
            return series(terms.listed(text.parsed(CfParser::parse)));
        }
        return CfAnswer.of(EulerFraction.of(text.parsed(RationalsParser::parse)));
    }

    private InterlacedCf ofRatio(String top) {
        Polynomial p = SourceText.ofArgument(top).polynomial('k');
        Polynomial q = SourceText.ofArgument(over).polynomial('k');
        if (p.degree() < 0 || q.at(BigInteger.ONE).getNumerator().signum() == 0) {
            throw new CommandException("the ratio is 0, or infinite at k = 1");
        }
        return EulerFraction.ofRatio(first, p, q);
    }

    private static CfAnswer series(ListedCf fraction) {
        List<String> found =
                EulerFraction.series(fraction)
                        .orElseThrow(() -> new CommandException("a convergent is infinite"))
                        .stream()
                        .map(CfNotation::rational)
                        .toList();
        return CfAnswer.ofText()
                .line(found.stream().collect(Collectors.joining(", ")))
                .field("series", found);
    }
}
