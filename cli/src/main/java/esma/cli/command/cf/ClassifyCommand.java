package esma.cli.command.cf;

import esma.cf.evaluate.Certificate;
import esma.cf.evaluate.ConvergenceClass;
import esma.cf.evaluate.TailSet;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfNotation;
import esma.cf.transform.InterlacedConvergence;
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
    private static final int LONGEST_PERIOD = 24;

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

    private static String name(Certificate certificate) {
        return certificate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void convergence(CfAnswer answer, InterlacedCf law) {
        Optional<Certificate> certificate = TailSet.of(law).map(TailSet::certificate);
        answer.field("certificate", certificate.map(ClassifyCommand::name).orElse("none"));
        answer.line(
                certificate
                        .map(c -> "shown to converge: " + c.theorem())
                        .orElse("not shown to converge"));
        if (law.period() > LONGEST_PERIOD) {
            return;
        }
        Optional<ConvergenceClass> speed = InterlacedConvergence.of(law);
        if (speed.isPresent()) {
            answer.line(ConvergenceText.of(speed.get()));
            answer.field("convergence", speed.get().kind().name().toLowerCase(Locale.ROOT))
                    .field("rate", speed.get().rate());
        }
    }
}
