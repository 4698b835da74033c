package esma.cli.command.cf;

import esma.cf.evaluate.ConvergenceClass;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfNotation;
import esma.cf.transform.AperyAcceleration;
import esma.cf.transform.AperyDiagonal;
import esma.cf.transform.PolynomialForm;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.render.ConvergenceText;
import esma.cli.render.Counted;
import esma.engine.SpecificationException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf apery}: acceleration by Bauer-Muir steps with constant lambda. */
@Command(
        name = "apery",
        description = {
            "Accelerate a fraction with polynomial terms by Apery's method: Bauer-Muir steps with a"
                    + " constant lambda, the limit kept.",
            "Where no step is found, the fraction stays as it is."
        })
final class AperyCommand extends AnsweringCommand {
    private static final int MOST_STEPS = 1000;
    private static final int DIAGONAL_TERMS = 40;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "At most so many steps (default: 1).")
    private int steps;

    @Option(
            names = "--diagonal",
            description =
                    "The diagonal of all steps, as in Apery's proofs; its law is recognised in"
                            + " exact terms.")
    private boolean diagonal;

    AperyCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new SpecificationException("--steps " + steps + ": from 1 to " + MOST_STEPS);
        }
        FractionLaw law = FractionLaw.of(argument.read(console()));
        PolynomialForm form = law.polynomialForm();
        CfAnswer answer = diagonal ? diagonal(form) : steps(form);
        return law.remarked(answer);
    }

    private CfAnswer steps(PolynomialForm form) {
        AperyAcceleration.Accelerated found = AperyAcceleration.iterate(form.tail(), steps);
        List<AperyAcceleration.Step> made = found.steps();
        if (made.isEmpty()) {
            return CfAnswer.of(form.fraction())
                    .remark("no step with a rational w is shown to keep the limit")
                    .field("steps", List.of());
        }
        CfAnswer answer = CfAnswer.of(found.whole().after(form.start()));
        made.forEach(step -> answer.remark(text(step)));
        speeds(answer, form.tail(), found.tail());
        return answer.field("steps", made.stream().map(AperyCommand::text).toList())
                .field("tail", CfNotation.text(found.tail()));
    }

    private static String text(AperyAcceleration.Step step) {
        return "w(n)=" + step.w().text("n") + ", lambda=" + CfNotation.rational(step.lambda());
    }

    private static CfAnswer diagonal(PolynomialForm form) {
        ListedCf start =
                AperyDiagonal.of(form.tail(), DIAGONAL_TERMS)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "there is no diagonal: the steps that keep the"
                                                        + " limit come to an end"));
        Optional<PolynomialForm> law =
                FractionLaw.recognisePolynomials(start)
                        .flatMap(f -> PolynomialForm.of(f.after(form.start())));
        if (law.isEmpty()) {
            return CfAnswer.of(start).remark("no law is seen in these terms");
        }
        CfAnswer answer =
                CfAnswer.of(law.get().reduced())
                        .remark(
                                "law recognised in "
                                        + Counted.of(start.terms().size(), "exact term")
                                        + ", a conjecture")
                        .field("recognisedIn", start.terms().size());
        speeds(answer, form.tail(), law.get().tail());
        return answer;
    }

    private static void speeds(CfAnswer answer, PolynomialCf before, PolynomialCf after) {
        answer.remark("before: " + ConvergenceText.of(ConvergenceClass.of(before)));
        answer.remark("after: " + ConvergenceText.of(ConvergenceClass.of(after)));
    }
}
