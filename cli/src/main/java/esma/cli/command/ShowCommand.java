package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.option.ScriptOption;
import esma.cli.render.FormulaPage;
import esma.results.JobSummary;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code esma show ID}: one formula in full. */
@Command(
        name = "show",
        description = {
            "Show one formula in full: fraction, LaTeX, law, metrics, certificate, provenance.",
            "Its proof can be run: esma show 1 --script pari | gp -q"
        })
public final class ShowCommand extends StoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Its id in this database, or its key.")
    private String id;

    @Mixin private ScriptOption script = new ScriptOption();

    /** Writes to this console. */
    public ShowCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        boolean asScript = script.isGiven(output());
        try (Store store = openExisting()) {
            StoredFormula stored = StoredFormulas.named(store, id);
            if (asScript) {
                console().print(program(stored));
                return ExitCode.DONE;
            }
            if (json()) {
                console().print(stored.json());
                return ExitCode.DONE;
            }
            List<JobSummary> jobs =
                    store.jobsOf(stored.id()).stream()
                            .map(store::job)
                            .flatMap(Optional::stream)
                            .toList();
            print(new FormulaPage(style()).lines(stored, jobs, store.familiesOf(stored.id())));
        }
        return ExitCode.DONE;
    }

    private String program(StoredFormula stored) {
        return script.text(stored.formula())
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "formula "
                                                + stored.id()
                                                + " has no proof; 'esma prove "
                                                + stored.id()
                                                + "' looks for one"))
                .stripTrailing();
    }
}
