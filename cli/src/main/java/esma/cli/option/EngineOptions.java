package esma.cli.option;

import esma.engine.SpecificationException;
import esma.engine.search.SearchBackend;
import esma.engine.search.ThreadBackend;
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
    private String name;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Spark's master, such as spark://host:7077 (default: local, on this machine).")
    private Optional<String> master = Optional.empty();

    @Mixin private ThreadOptions threads = new ThreadOptions();

    /** Where a job runs, and who does the work. */
    public record Engine(SearchBackend backend, Workers workers) {}

    /**
     * What the options say.
     *
     * @throws SpecificationException if there is no such engine, or none with a master
     */
    public Engine engine() {
        SearchBackend backend = SearchBackend.named(name);
        if (backend instanceof ThreadBackend && master.isPresent()) {
            throw new SpecificationException(
                    "--master belongs to --engine spark; threads run on this machine");
        }
        return new Engine(backend, new Workers(threads.atMost(), master));
    }
}
