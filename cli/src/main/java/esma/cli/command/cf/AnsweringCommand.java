package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfTex;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.FieldsJson;
import esma.cli.option.OutputOptions;
import esma.cli.render.NotationText;
import esma.cli.render.Style;
import esma.cli.render.TextTable;
import esma.cli.render.Wrapped;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A command with one {@link CfAnswer}. As text the fraction comes first, wrapped, then remarks as
 * comment lines, so that the whole is input for the next command.
 */
abstract class AnsweringCommand implements Callable<Integer> {
    private static final String COMMENT = "# ";

    private final Console console;

    @Mixin private OutputOptions output = new OutputOptions();

    @Option(names = "--latex", description = "Print the fraction in LaTeX.")
    private boolean latex;

    AnsweringCommand(Console console) {
        this.console = console;
    }

    final Console console() {
        return console;
    }

    /**
     * Computes the answer.
     *
     * @throws IllegalArgumentException if the fraction is none that the toolbox can do this with
     * @throws ArithmeticException at a division by 0
     */
    abstract CfAnswer answer();

    @Override
    public final Integer call() {
        CfAnswer answer;
        try {
            answer = answer();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
        if (output.json()) {
            console.print(FieldsJson.of(answer.fields()));
            return ExitCode.DONE;
        }
        Style style = output.style(console);
        if (answer.fraction().isPresent()) {
            print(answer.fraction().get(), style);
        }
        answer.lines().forEach(line -> console.print(style.plain(line)));
        table(answer, style);
        for (String remark : answer.remarks()) {
            Wrapped.lines(style.plain(remark), COMMENT, style.width()).forEach(console::print);
        }
        return ExitCode.DONE;
    }

    private void table(CfAnswer answer, Style style) {
        if (answer.rows().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(style);
        for (String head : answer.rows().get(0)) {
            table.flexible(head);
        }
        answer.rows().stream().skip(1).forEach(table::row);
        table.lines().forEach(console::print);
    }

    private void print(ContinuedFraction fraction, Style style) {
        if (latex) {
            console.print(CfTex.compact(fraction));
        } else {
            NotationText.write(
                    style.plain(CfNotation.text(fraction)), style.width(), console::print);
        }
    }
}
