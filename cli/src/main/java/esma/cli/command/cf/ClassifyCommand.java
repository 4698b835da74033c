package esma.cli.command.cf;

import esma.cf.evaluate.ConvergenceClass;
import esma.cf.evaluate.TailSet;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfNotation;
import esma.cf.transform.Contraction;
import esma.cf.transform.PolynomialForm;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.render.ConvergenceText;
import esma.cli.render.Counted;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code esma cf classify}: what a fraction is, and how it converges. */
@Command(
        name = "classify",
        description =
                "Say what kind of fraction this is, what law its first terms show, whether it is"
                        + " shown to converge, and how fast.")
final class ClassifyCommand extends AnsweringCommand {
    private static final int LARGEST_FOLD = 24;

    @Mixin private FractionArgument argument = new FractionArgument();

    ClassifyCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        ContinuedFraction fraction = argument.read(console());
        CfAnswer answer = CfAnswer.ofText().field("kind", fraction.kind().text());
        if (fraction instanceof ListedCf listed) {
            ofList(answer, listed);
        } else {
            InterlacedCf law = FractionLaw.of(fraction).fraction();
            String form = fraction instanceof PolynomialCf ? "polynomial" : form(law);
            answer.line(fraction.kind().text() + ", " + form).field("form", form);
            convergence(answer, law);
        }
        return answer;
    }

    private static void ofList(CfAnswer answer, ListedCf listed) {
        String form = listed.complete() ? "finite" : "start of an infinite fraction";
        answer.line(
                listed.kind().text()
                        + ", "
                        + form
                        + ", "
                        + Counted.of(listed.terms().size(), "term"));
        answer.field("form", listed.complete() ? "finite" : "start")
                .field("terms", listed.terms().size());
        if (listed.complete()) {
            return;
        }
        Optional<InterlacedCf> law = FractionLaw.recognise(listed);
        if (law.isEmpty()) {
            answer.line("no law is seen in its terms");
            return;
        }
        String text = CfNotation.text(law.get());
        answer.line(form(law.get()) + ", as its terms show (a conjecture): " + text);
        answer.field("law", text).field("lawForm", form(law.get()));
        convergence(answer, law.get());
    }

    private static String form(InterlacedCf law) {
        if (law.isPeriodic()) {
            return "periodic";
        }
        return law.ratio().isPresent() ? "geometric" : "interlaced polynomials";
    }

    private static void convergence(CfAnswer answer, InterlacedCf law) {
        String certificate =
                TailSet.of(law)
                        .map(t -> t.certificate().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse("none");
        answer.field("certificate", certificate);
        answer.line(
                switch (certificate) {
                    case "semi-regular" -> "shown to converge: semi-regular (Tietze)";
                    case "parabola" -> "shown to converge: parabola theorem";
                    default -> "not shown to converge";
                });
        int period = law.period();
        if (law.ratio().isPresent() || period > LARGEST_FOLD) {
            return;
        }
        Optional<PolynomialForm> fold =
                period == 1
                        ? PolynomialForm.of(law)
                        : Contraction.simplestFold(law, period).flatMap(PolynomialForm::of);
        if (fold.isPresent()) {
            ConvergenceClass speed = ConvergenceClass.of(fold.get().tail());
            answer.line(
                    ConvergenceText.of(speed)
                            + (period == 1 ? "" : ", n counting blocks of " + period + " terms"));
            answer.field("convergence", speed.kind().name().toLowerCase(Locale.ROOT))
                    .field("rate", speed.rate());
        }
    }
}
