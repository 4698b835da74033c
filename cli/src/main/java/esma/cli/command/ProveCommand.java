package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.console.Interruption;
import esma.cli.json.ProveJson;
import esma.cli.option.ThreadOptions;
import esma.cli.render.Counted;
import esma.cli.render.ProofText;
import esma.cli.render.ProveSummary;
import esma.engine.SpecificationException;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.prove.Provers;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma prove ID | --all}: looks for proofs of stored formulas that have none. */
@Command(
        name = "prove",
        description = {
            "Prove a stored formula, or all that have no proof yet.",
            "A run of --all that was stopped goes on with what is left when it is started again."
        })
public final class ProveCommand extends StoreCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "Its id in this database, or its key.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--all", description = "Every formula that has no proof.")
    private boolean all;

    @Mixin private ThreadOptions threads = new ThreadOptions();

    /** Writes to this console. */
    public ProveCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (all == id.isPresent()) {
            throw new SpecificationException("say what to prove: an ID, or --all");
        }
        int count = threads.count();
        try (Interruption interruption = Interruption.open();
                Store store = openWritable()) {
            return all
                    ? proveAll(store, count, interruption)
                    : prove(store, id.orElseThrow());
        }
    }

    private int proveAll(Store store, int atOnce, Interruption interruption) {
        ProveSummary summary = tried(store, atOnce, interruption);
        if (json()) {
            console().print(ProveJson.of(summary));
        } else {
            print(summary.lines(style()));
        }
        if (summary.isFinished()) {
            return ExitCode.DONE;
        }
        console().message("Stopped; what was proved is stored. The same command goes on.");
        return ExitCode.INTERRUPTED;
    }

    private ProveSummary tried(Store store, int atOnce, Interruption interruption) {
        if (!console().environment().errIsTerminal()) {
            return ProveRun.of(store, atOnce, interruption, summary -> {});
        }
        long left = store.count(FormulaQuery.everything().open().all());
        try (TerminalBar bar = TerminalBar.on(console(), style(), "prove", 0, left)) {
            return ProveRun.of(
                    store,
                    atOnce,
                    interruption,
                    summary ->
                            bar.show(
                                    summary.proved() + summary.unproved(),
                                    Counted.of(summary.proved(), "theorem")));
        }
    }

    private int prove(Store store, String name) {
        StoredFormula stored = StoredFormulas.named(store, name);
        if (stored.formula().status() == Status.REFUTED) {
            throw new CommandException(
                    "formula " + stored.id() + " is refuted: there is nothing to prove");
        }
        if (stored.formula().standing().proof().isEmpty()) {
            store.saveStandings(List.of(ProveRun.tried(new Provers(), stored)));
            stored = store.formula(stored.id()).orElseThrow();
        }
        if (json()) {
            console().print(stored.json());
        } else {
            console().print(result(stored));
        }
        return ExitCode.DONE;
    }

    private String result(StoredFormula stored) {
        Formula formula = stored.formula();
        String name = "Formula " + stored.id();
        String text =
                formula.standing()
                        .proof()
                        .map(proof -> proved(formula) + " (" + ProofText.brief(proof) + ")")
                        .or(
                                () ->
                                        formula.standing()
                                                .obstacle()
                                                .map(
                                                        obstacle ->
                                                                "is not proved: "
                                                                        + obstacle.description()
                                                                        + " ("
                                                                        + obstacle.text()
                                                                        + ")"))
                        .orElse("was changed meanwhile: try again");
        return style().plain(
                        name
                                + " "
                                + text
                                + (formula.standing().proof().isPresent()
                                        ? "; 'esma show " + stored.id() + "' has the certificate"
                                        : "")
                                + ".");
    }

    private static String proved(Formula formula) {
        return formula.status() == Status.PROVED ? "is a theorem" : "follows from another formula";
    }
}
