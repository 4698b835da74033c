package esma.cli.command;

import esma.cli.console.BuildInfo;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.option.DatabaseOption;
import esma.results.JobSummary;
import esma.results.Store;
import esma.results.StoredFormula;
import esma.results.export.Citation;
import esma.results.export.Notice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code esma cite ID}: how to cite a formula. */
@Command(
        name = "cite",
        description =
                "Print BibTeX for a formula: its key and provenance, the theorem it rests on, and"
                        + " the method.")
public final class CiteCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Parameters(paramLabel = "ID", description = "Its id in this database, or its key.")
    private String id;

    /** Writes to this console. */
    public CiteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        BuildInfo build = BuildInfo.ofThisBuild();
        try (Store store = Store.openExisting(database.file())) {
            StoredFormula stored = StoredFormulas.named(store, id);
            List<JobSummary> jobs =
                    store.jobsOf(stored.id()).stream()
                            .map(store::job)
                            .flatMap(Optional::stream)
                            .toList();
            Citation citation = new Citation(new Notice(build.version(), build.commit()));
            console.print(citation.bibtex(stored, jobs).stripTrailing());
        }
        return ExitCode.DONE;
    }
}
