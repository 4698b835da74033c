package esma.cli.command.cf;

import esma.cf.evaluate.Certificate;
import esma.cf.evaluate.FractionLimit;
import esma.cf.evaluate.LimitEnclosure;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.render.Counted;
import esma.engine.SpecificationException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf eval}: the value, with what proves it. */
@Command(
        name = "eval",
        description = {
            "Print the value of a continued fraction, truncated, and why it is that.",
            "Where convergence is not proved, the digits are a measurement and are said to be one."
        })
final class EvalCommand extends AnsweringCommand {
    private static final int MOST_DIGITS = 1_000_000;
    private static final int GUARD_DIGITS = 5;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(
            names = {"-d", "--digits"},
            paramLabel = "N",
            defaultValue = "50",
            description = "Decimals after the point, at most " + MOST_DIGITS + " (default: 50).")
    private int digits;

    @Option(
            names = "--most-terms",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Use at most so many terms of an infinite fraction (default: 100000).")
    private int mostTerms;

    EvalCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new SpecificationException(
                    "-d " + digits + ": from 0 to " + MOST_DIGITS + " decimals are computed");
        }
        if (mostTerms < 1) {
            throw new SpecificationException("--most-terms " + mostTerms + ": at least 1");
        }
        ContinuedFraction fraction = argument.read(console());
        LimitEnclosure limit =
                FractionLimit.of(fraction, digits + GUARD_DIGITS, mostTerms)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "no value: the fraction is infinite or not seen to"
                                                        + " converge in "
                                                        + Counted.of(
                                                                Math.min(
                                                                        mostTerms,
                                                                        fraction.size()
                                                                                .orElse(mostTerms)),
                                                                "term")
                                                        + " (esma cf classify says more)"));
        boolean isStart = fraction instanceof ListedCf;
        return described(limit, Math.min(digits, limit.digits()), isStart);
    }

    private CfAnswer described(LimitEnclosure limit, int shown, boolean isStart) {
        if (shown == 0 && digits > 0 && limit.certificate() != Certificate.FINITE) {
            throw new CommandException("no digit of the value is certain from these terms");
        }
        Optional<String> decimals =
                limit.decimals(shown).or(() -> limit.decimals(Math.max(0, shown - 1)));
        String value = decimals.orElseGet(() -> limit.rounded(shown));
        String certificate = limit.certificate().name().toLowerCase(Locale.ROOT);
        CfAnswer answer =
                CfAnswer.ofText()
                        .line(value)
                        .field("value", value)
                        .field("truncated", decimals.isPresent())
                        .field("terms", limit.terms())
                        .field("certificate", certificate.replace('_', '-'));
        if (decimals.isEmpty()) {
            answer.remark("rounded: the error is at most 1 in the last digit");
        }
        String from = Counted.of(limit.terms(), "term");
        answer.remark(
                switch (limit.certificate()) {
                    case FINITE -> "exact, from " + from;
                    case MEASURED -> "not proved: measured from " + from;
                    default ->
                            (isStart ? "for all that go on as these " : "proved from ")
                                    + from
                                    + ": "
                                    + limit.certificate().theorem();
                });
        if (shown < digits && limit.certificate() != Certificate.FINITE) {
            answer.remark(Counted.of(shown, "digit") + " of the " + digits + " asked for");
        }
        return answer;
    }
}
