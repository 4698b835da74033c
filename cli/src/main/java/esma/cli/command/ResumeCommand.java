package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.Interruption;
import esma.cli.option.DurationConverter;
import esma.cli.option.EngineOptions;
import esma.results.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma resume ID}: goes on with a job after any interruption. */
@Command(name = "resume", description = "Go on with a job; a finished one is reported.")
public final class ResumeCommand extends StoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's number, as 'esma jobs' shows it.")
    private int job;

    @Mixin private EngineOptions engine = new EngineOptions();

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stop after this long, such as 90s, 10m or 1h30m.")
    private Optional<Duration> maxTime = Optional.empty();

    /** Writes to this console. */
    public ResumeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        EngineOptions.Engine where = engine.engine();
        try (Interruption interruption = Interruption.open();
                Store store = openWritable()) {
            return new JobRun(console(), style(), json(), where, maxTime, interruption)
                    .of(store, store.resume(job, JobRun.provenance()));
        }
    }
}
