package esma.cli.option;

import esma.engine.search.SearchBackend;
import esma.engine.search.Workers;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a job runs. */
public final class EngineOptions {
    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "threads",
            description = "What runs the job: threads (the default) or spark.")
    private String engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Spark's master, such as spark://host:7077 (default: local, on this machine).")
    private Optional<String> master = Optional.empty();

    @Mixin private ThreadOptions threads = new ThreadOptions();

    /** The engine asked for. */
    public SearchBackend backend() {
        return SearchBackend.named(engine);
    }

    /** Who does the work. */
    public Workers workers() {
        return new Workers(threads.atMost(), master);
    }
}
