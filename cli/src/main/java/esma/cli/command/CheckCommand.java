package esma.cli.command;

import esma.cf.Terms;
import esma.cf.expand.RegularExpansion;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.option.DatabaseOption;
import esma.cli.option.GridOptions;
import esma.cli.option.OutputOptions;
import esma.cli.option.ThreadOptions;
import esma.cli.render.CheckText;
import esma.constants.Constant;
import esma.engine.check.Check;
import esma.engine.job.SearchSpec;
import esma.results.Store;
import esma.results.json.CheckJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma check EXPR}: formulas for one constant, quickly, storing nothing unless asked. */
@Command(
        name = "check",
        description = {
            "Find, verify and show formulas for one constant.",
            "Defaults: --targets self,moebius:1 --signs 1..6 --depth 400. Text shows the best 8"
                    + " groups, --json everything."
        })
public final class CheckCommand implements Callable<Integer> {
    private static final GridOptions.Defaults DEFAULTS =
            new GridOptions.Defaults("self,moebius:1", "1..6", 400);

    private final Console console;

    @Parameters(
            paramLabel = "EXPR",
            description = "A constant: e, tan(1), besselI(0,2)/besselI(1,2), 1.4331274267…")
    private String expression;

    @Mixin private GridOptions grid = new GridOptions();
    @Mixin private ThreadOptions threads = new ThreadOptions();

    @Option(names = "--save", description = "Store the formulas in the database.")
    private boolean save;

    @Mixin private DatabaseOption database = new DatabaseOption();
    @Mixin private OutputOptions output = new OutputOptions();

    /** Writes to this console. */
    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Constant constant = Constant.parse(expression);
        SearchSpec spec = grid.spec(List.of(constant.text()), OptionalInt.empty(), 0, DEFAULTS);
        Optional<RegularExpansion> rational = Check.rationalExpansion(constant);
        if (rational.isPresent()) {
            reportRational(constant, rational.get().terms());
            return ExitCode.DONE;
        }
        Check.Report report = Check.run(spec, threads.count());
        if (output.json()) {
            console.print(CheckJson.of(constant, report));
        } else {
            new CheckText(output.style(console))
                    .lines(constant, spec, report)
                    .forEach(console::print);
        }
        if (save) {
            store(report);
        }
        return ExitCode.DONE;
    }

    private void reportRational(Constant constant, Terms terms) {
        if (output.json()) {
            console.print(CheckJson.ofRational(constant, terms));
        } else {
            new CheckText(output.style(console)).rational(constant, terms).forEach(console::print);
        }
    }

    private void store(Check.Report report) {
        try (Store store = Store.create(database.file())) {
            int added = store.save(report.formulas());
            console.message(
                    report.formulas().size()
                            + " formulas stored in "
                            + store.file()
                            + ", "
                            + added
                            + " of them new");
        }
    }
}
