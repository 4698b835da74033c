package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.law.Polynomial;
import esma.cf.transform.BauerMuir;
import esma.cf.transform.PolynomialForm;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.SourceText;
import esma.cli.option.TermsOption;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf bauer-muir}: modified convergents. */
@Command(
        name = "bauer-muir",
        description = {
            "Print the fraction whose convergents are (p_n + w(n)*p_(n-1))/(q_n + w(n)*q_(n-1)).",
            "Of a list, those of its terms; of polynomials, all of them (n counts from where the"
                    + " polynomials begin)."
        })
final class BauerMuirCommand extends AnsweringCommand {
    @Mixin private FractionArgument argument = new FractionArgument();
    @Mixin private TermsOption terms = new TermsOption();

    @Option(
            names = {"-w", "--with"},
            paramLabel = "W",
            required = true,
            description = "The modification, a polynomial in n such as n+1/2.")
    private String with = "";

    BauerMuirCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        Polynomial w = SourceText.ofArgument(with).polynomial('n');
        ContinuedFraction fraction = argument.read(console());
        if (fraction instanceof ListedCf) {
            ListedCf listed = terms.listed(fraction);
            List<BigFraction> values = new ArrayList<>();
            for (int n = 0; n < listed.terms().size(); n++) {
                values.add(w.at(BigInteger.valueOf(n)));
            }
            return CfAnswer.of(
                    BauerMuir.of(listed, values).orElseThrow(BauerMuirCommand::vanishing));
        }
        PolynomialForm form = FractionLaw.of(fraction).polynomialForm();
        InterlacedCf transform =
                BauerMuir.of(form.tail(), w).orElseThrow(BauerMuirCommand::vanishing);
        return CfAnswer.of(transform.after(form.start()));
    }

    private static CommandException vanishing() {
        return new CommandException(
                "there is no such fraction: b(n) - w(n-1)*(a(n) + w(n)) is 0 for some n");
    }
}
