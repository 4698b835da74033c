package esma.cli.command;

import esma.cf.script.PariFamilyScript;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.FamilyReportJson;
import esma.cli.option.DatabaseOption;
import esma.cli.option.DerivationOptions;
import esma.cli.option.OutputOptions;
import esma.cli.option.ParameterRange;
import esma.cli.render.Counted;
import esma.cli.render.FamilyText;
import esma.cli.render.Style;
import esma.engine.SpecificationException;
import esma.engine.family.Family;
import esma.engine.family.FamilySearch;
import esma.engine.family.Member;
import esma.engine.family.ParametricExpression;
import esma.engine.formula.Formula;
import esma.results.Store;
import esma.results.StoredFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma family EXPR}: laws that are one law in a parameter k. */
@Command(
        name = "family",
        description = {
            "Find laws that are one law in a parameter k, prove them for all k at once, and store"
                    + " them with their members.",
            "Without EXPR: list the families that are stored."
        })
public final class FamilyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "EXPR",
            arity = "0..1",
            description = "An expression in k: tan(1/k), exp(2/k), sqrt(k^2+1)")
    private Optional<String> expression = Optional.empty();

    @Option(
            names = "--k",
            paramLabel = "RANGE",
            defaultValue = "1..12",
            description =
                    "Values of k that are derived and compared, such as 1..12, or 1..23:2 for odd"
                            + " k (default: ${DEFAULT-VALUE}).")
    private String range;

    @Mixin private DerivationOptions options = new DerivationOptions();

    @Option(
            names = "--script",
            paramLabel = "SYSTEM",
            description =
                    "Print the proof of the first family as a program that checks it: pari (run it"
                            + " by 'gp -q').")
    private Optional<String> script = Optional.empty();

    @Option(names = "--no-save", description = "Store nothing.")
    private boolean transientRun;

    @Mixin private DatabaseOption database = new DatabaseOption();
    @Mixin private OutputOptions output = new OutputOptions();

    /** Writes to this console. */
    public FamilyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (expression.isEmpty()) {
            list();
            return ExitCode.DONE;
        }
        requireKnownSystem();
        FamilySearch.Report report = search(expression.get());
        if (script.isPresent()) {
            console.print(program(report).stripTrailing());
        } else if (output.json()) {
            console.print(FamilyReportJson.of(report));
        } else {
            text().lines(report).forEach(console::print);
        }
        if (!transientRun && !report.families().isEmpty()) {
            store(report);
        }
        return ExitCode.DONE;
    }

    private void requireKnownSystem() {
        if (script.isPresent() && (output.json() || !script.get().equals("pari"))) {
            throw new SpecificationException("--script must be pari, and goes without --json");
        }
    }

    private static String program(FamilySearch.Report report) {
        Family family =
                report.families().stream()
                        .filter(f -> f.proof().isPresent())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "no family is proved; leave out --script to see"
                                                        + " why"));
        return PariFamilyScript.of(
                report.expression().tree(),
                family.target(),
                family.law(),
                family.proof().orElseThrow());
    }

    private FamilySearch.Report search(String text) {
        ParameterRange values = ParameterRange.parse(range, FamilySearch.LEAST_MEMBERS);
        return FamilySearch.run(
                ParametricExpression.parse(text),
                options.target(),
                options.signs(),
                values.values(),
                values.last(),
                options.limit(),
                options.digits());
    }

    private FamilyText text() {
        Style style = output.style(console);
        return new FamilyText(style);
    }

    private void list() {
        try (Store store = Store.openExisting(database.file())) {
            List<StoredFamily> families = store.families();
            if (output.json()) {
                console.print(FamilyReportJson.of(families));
            } else {
                text().list(families).forEach(console::print);
            }
        }
    }

    private void store(FamilySearch.Report report) {
        try (Store store = Store.create(database.file())) {
            for (Family family : report.families()) {
                Map<Integer, Formula> members = new TreeMap<>();
                for (Member member : report.members()) {
                    if (family.members().contains(member.k())) {
                        member.formula().ifPresent(f -> members.put(member.k(), f));
                    }
                }
                long id = store.saveFamily(family, members);
                console.message(
                        "Stored as family "
                                + id
                                + " with "
                                + Counted.of(members.size(), "member")
                                + " in "
                                + store.file());
            }
        }
    }
}
