package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.PlotJson;
import esma.cli.option.FilterOptions;
import esma.cli.option.PictureOptions;
import esma.cli.render.Wrapped;
import esma.engine.SpecificationException;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.plot.ConvergencePlot;
import esma.plot.Curve;
import esma.plot.ParetoPlot;
import esma.plot.Picture;
import esma.plot.Ranked;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma plot}: pictures of stored formulas. */
@Command(
        name = "plot",
        description = {
            "Draw the convergence of stored formulas against the regular fractions of their"
                    + " targets, or the Pareto front of a constant.",
            "The text that says what is to be seen is printed, and part of an SVG:"
                    + " esma plot 1 17 -o e.svg"
        })
public final class PlotCommand extends StoreCommand implements Callable<Integer> {
    private static final int MOST_TERMS = 10_000;

    /** Drawn behind a front. */
    private static final int OTHERS = 500;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Formulas by id or key, up to 6 in one picture.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--pareto",
            paramLabel = "CONSTANT",
            description =
                    "Instead, draw this constant's formulas that none beats in both simplicity and"
                            + " convergence.")
    private Optional<String> pareto = Optional.empty();

    @Option(
            names = "--terms",
            paramLabel = "N",
            description = "Draw so many terms (default: what the slowest needs for 100 digits).")
    private Optional<Integer> terms = Optional.empty();

    @Mixin private PictureOptions options = new PictureOptions();

    /** Writes to this console. */
    public PlotCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() == pareto.isEmpty()) {
            throw new SpecificationException(
                    "plot needs ids of formulas, or --pareto with a constant, and not both");
        }
        if (terms.isPresent()
                && (pareto.isPresent() || terms.get() < 2 || terms.get() > MOST_TERMS)) {
            throw new SpecificationException(
                    "--terms goes with ids of formulas and lies between 2 and " + MOST_TERMS);
        }
        if (!json()) {
            options.requireFile();
        }
        try (Store store = openExisting()) {
            if (pareto.isPresent()) {
                drawFront(store, FilterOptions.canonical(pareto.get()));
            } else {
                drawConvergence(store);
            }
        }
        return ExitCode.DONE;
    }

    private void drawConvergence(Store store) {
        List<StoredFormula> formulas =
                ids.stream().map(id -> StoredFormulas.named(store, id)).distinct().toList();
        if (formulas.size() > ConvergencePlot.MOST_FORMULAS) {
            throw new SpecificationException(
                    "a picture has at most "
                            + ConvergencePlot.MOST_FORMULAS
                            + " formulas, not "
                            + formulas.size());
        }
        formulas.stream()
                .filter(stored -> stored.formula().status() == Status.REFUTED)
                .findFirst()
                .ifPresent(PlotCommand::refuse);
        List<Formula> all = formulas.stream().map(StoredFormula::formula).toList();
        int count = terms.orElseGet(() -> ConvergencePlot.termsFor(all));
        List<Curve> curves =
                formulas.stream()
                        .map(
                                stored ->
                                        Curve.of(
                                                Long.toString(stored.id()),
                                                stored.formula(),
                                                count))
                        .toList();
        Picture picture = ConvergencePlot.of(curves, options.theme());
        write(picture, PlotJson.of(picture, curves));
    }

    private static void refuse(StoredFormula stored) {
        throw new CommandException(
                "formula " + stored.id() + " is refuted: its fraction does not tend to its target");
    }

    private void drawFront(Store store, String constant) {
        FormulaQuery all = FormulaQuery.everything().constant(constant).all();
        List<Ranked> front = ranked(store.query(all.paretoFront()));
        if (front.isEmpty()) {
            throw new CommandException(
                    store.file()
                            + " has no formula of "
                            + constant
                            + " whose convergence is known; 'esma query' lists those there are");
        }
        List<Ranked> others =
                ranked(store.query(all.sorted(FormulaQuery.Sort.INTEREST).limit(OTHERS)));
        Picture picture = ParetoPlot.of(constant, front, others, options.theme());
        write(picture, PlotJson.of(picture, constant, front));
    }

    private static List<Ranked> ranked(List<StoredFormula> formulas) {
        return formulas.stream()
                .map(stored -> new Ranked(Long.toString(stored.id()), stored.formula()))
                .toList();
    }

    private void write(Picture picture, String data) {
        options.file().ifPresent(file -> write(file, bytes(picture)));
        if (json()) {
            console().print(data);
        } else {
            print(Wrapped.lines(picture.altText(), "", style().width()));
        }
        options.file().ifPresent(file -> console().message("Drawn to " + file));
    }

    private byte[] bytes(Picture picture) {
        try {
            return options.bytes(picture);
        } catch (LinkageError | InternalError e) {
            throw new CommandException(
                    "this Java cannot draw text ("
                            + e
                            + "): install fontconfig and a font such as DejaVu Sans",
                    e);
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            if (options.mayReplace()) {
                Files.write(file, bytes);
            } else {
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(
                    file + " exists: name another file, or replace it with --force", e);
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written: " + e, e);
        }
    }
}
