package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.render.JobText;
import esma.cli.render.TextTable;
import esma.results.JobSummary;
import esma.results.Store;
import esma.results.json.JsonLine;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code esma jobs}: the jobs of a database and how far they are. */
@Command(name = "jobs", description = "List the jobs and how far they are.")
public final class JobsCommand extends StoreCommand implements Callable<Integer> {

    /** Writes to this console. */
    public JobsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (Store store = openExisting()) {
            List<JobSummary> jobs = store.jobs();
            if (json()) {
                console().print(JsonLine.array(jobs.stream().map(JobSummary::json).toList()));
            } else if (jobs.isEmpty()) {
                console().print("No jobs yet.");
            } else {
                print(table(jobs));
            }
        }
        return ExitCode.DONE;
    }

    private List<String> table(List<JobSummary> jobs) {
        TextTable table =
                new TextTable(style())
                        .number("job")
                        .text("done")
                        .flexible("constants")
                        .text("targets")
                        .droppable()
                        .text("signs")
                        .droppable()
                        .number("depth")
                        .droppable()
                        .number("candidates")
                        .droppable()
                        .number("formulas")
                        .number("groups")
                        .droppable()
                        .text("started")
                        .droppable();
        for (JobSummary job : jobs) {
            table.row(
                    Integer.toString(job.id()),
                    job.finished() ? "yes" : JobText.percent(job),
                    JobText.subject(job.spec()),
                    job.spec().targets(),
                    job.spec().signs(),
                    Integer.toString(job.spec().depth()),
                    Long.toString(job.candidates()),
                    Long.toString(job.formulas()),
                    Long.toString(job.groups()),
                    job.started().toString().substring(0, 16).replace('T', ' '));
        }
        return table.lines();
    }
}
