package esma.cli.command.cf;

import esma.cf.expand.CfExpansion;
import esma.cf.expand.RealExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import esma.cf.notation.CfFields;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.RuleOption;
import esma.cli.option.TermsOption;
import esma.cli.render.Counted;
import esma.constants.Constant;
import esma.constants.Rigor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma cf expand EXPR}: certain terms of a number. */
@Command(
        name = "expand",
        description = {
            "Expand a number into a continued fraction, as far as its terms are certain.",
            "Rational and quadratic numbers are expanded exactly, the latter with their period."
        })
final class ExpandCommand extends AnsweringCommand {
    private static final int RIGOR_BITS = 64;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXPR",
            description =
                    "A number: e, tan(1), sqrt(7), 355/113, …; @FILE, or none or - for standard"
                            + " input.")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A file that holds it.")
    private Optional<Path> file = Optional.empty();

    @Mixin private RuleOption rule = new RuleOption();
    @Mixin private TermsOption terms = new TermsOption();

    ExpandCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        TermRule termRule = rule.rule();
        int wanted = terms.wanted();
        Constant x =
                Constant.parse(FractionArgument.text(argument, file, console()).text().strip());
        Optional<ContinuedFraction> whole = RealExpansion.whole(termRule, x, wanted);
        if (whole.isPresent()) {
            return described(CfAnswer.of(whole.get()), whole.get().prefix(wanted));
        }
        CfExpansion found = RealExpansion.of(termRule, x, wanted);
        CfAnswer answer =
                described(CfAnswer.of(found.whole().orElseGet(found::listed)), found.listed());
        if (found.ending() == CfExpansion.Ending.UNCERTAIN) {
            answer.remark(
                    Counted.of(found.terms().size(), "term")
                            + (x.knownBits().isPresent()
                                    ? " certain: the digits typed in say no more"
                                    : " certain: narrower enclosures give no more, as where the"
                                            + " number is rational"));
        }
        if (x.rational().isEmpty() && x.enclose(RIGOR_BITS).rigor() == Rigor.NUMERICAL) {
            answer.remark("from a numerical enclosure");
        }
        return answer;
    }

    private CfAnswer described(CfAnswer answer, ListedCf start) {
        Map<String, Object> fields = CfFields.of(start);
        answer.field("terms", fields.getOrDefault("terms", ""));
        if (!rule.isRegular()) {
            answer.field("numerators", fields.getOrDefault("numerators", ""));
        }
        return answer.field("certain", start.terms().size()).field("finite", start.complete());
    }
}
