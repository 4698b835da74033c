package esma.cli.command.cf;

import esma.cf.expand.CfExpansion;
import esma.cf.expand.RealExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.quadratic.PeriodicValue;
import esma.cf.transform.Conversion;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.RuleOption;
import esma.cli.option.TermsOption;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code esma cf convert}: the same number under another rule of terms. */
@Command(
        name = "convert",
        description = {
            "Print the fraction that another rule of terms gives, as far as the terms determine"
                    + " it.",
            "A periodic fraction is converted whole."
        })
final class ConvertCommand extends AnsweringCommand {
    @Mixin private FractionArgument argument = new FractionArgument();
    @Mixin private RuleOption rule = new RuleOption();
    @Mixin private TermsOption terms = new TermsOption();

    ConvertCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        TermRule termRule = rule.rule();
        int wanted = terms.wanted();
        ContinuedFraction fraction = argument.read(console());
        if (fraction instanceof InterlacedCf interlaced && interlaced.isPeriodic()) {
            Optional<ContinuedFraction> whole =
                    PeriodicValue.of(interlaced)
                            .flatMap(x -> RealExpansion.whole(termRule, x, wanted));
            if (whole.isPresent()) {
                return CfAnswer.of(whole.get());
            }
        }
        CfExpansion found = Conversion.to(termRule, fraction, wanted);
        return CfAnswer.of(found.whole().orElseGet(found::listed));
    }
}
