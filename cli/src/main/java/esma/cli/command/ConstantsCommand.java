package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.ConstantJson;
import esma.cli.option.OutputOptions;
import esma.cli.render.Style;
import esma.cli.render.TextTable;
import esma.cli.render.Wrapped;
import esma.constants.Constant;
import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.results.json.JsonLine;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code esma constants [NAME]}: the catalogue, or one entry of it. */
@Command(name = "constants", description = "List the named constants, or show one.")
public final class ConstantsCommand implements Callable<Integer> {
    private static final int SHOWN_DIGITS = 50;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A name or an alias.")
    private Optional<String> name = Optional.empty();

    @Mixin private OutputOptions output;

    /** Writes to this console. */
    public ConstantsCommand(Console console) {
        this.console = console;
        this.output = new OutputOptions();
    }

    @Override
    public Integer call() {
        if (name.isPresent()) {
            NamedConstant entry = Catalogue.find(name.get()).orElseGet(() -> unknown(name.get()));
            if (output.json()) {
                console.print(ConstantJson.of(entry, Optional.of(value(entry))));
            } else {
                show(entry);
            }
        } else if (output.json()) {
            console.print(
                    JsonLine.array(
                            Catalogue.entries().stream()
                                    .map(entry -> ConstantJson.of(entry, Optional.empty()))
                                    .toList()));
        } else {
            list();
        }
        return ExitCode.DONE;
    }

    /** Not a name of the catalogue: the parser's message suggests the nearest. */
    private static NamedConstant unknown(String name) {
        String text = Constant.parse(name).text();
        return Catalogue.find(text)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "'"
                                                + name
                                                + "' is an expression, not a name of the catalogue;"
                                                + " 'esma constants' lists the names"));
    }

    private void list() {
        TextTable table =
                new TextTable(output.style(console))
                        .text("name")
                        .flexible("description")
                        .text("irrational")
                        .droppable()
                        .flexible("source")
                        .droppable();
        for (NamedConstant entry : Catalogue.entries()) {
            table.row(entry.name(), entry.description(), nature(entry), entry.source());
        }
        table.lines().forEach(console::print);
    }

    private void show(NamedConstant entry) {
        Style style = output.style(console);
        line(style, entry.name() + " = " + value(entry) + style.ellipsis());
        line(style, entry.description());
        if (!entry.aliases().isEmpty()) {
            line(style, "also: " + String.join(", ", entry.aliases()));
        }
        line(style, "formula: " + entry.formula());
        line(style, "LaTeX: " + entry.latex());
        line(style, "known to be: " + nature(entry));
        line(style, "source: " + entry.source());
    }

    private static String value(NamedConstant entry) {
        return Constant.parse(entry.name()).decimals(SHOWN_DIGITS);
    }

    private void line(Style style, String text) {
        Wrapped.lines(style.plain(text), "", style.width()).forEach(console::print);
    }

    private static String nature(NamedConstant entry) {
        return entry.irrationality().name().toLowerCase(Locale.ROOT);
    }
}
