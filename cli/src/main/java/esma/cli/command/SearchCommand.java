package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.console.Interruption;
import esma.cli.json.SearchJson;
import esma.cli.option.DurationConverter;
import esma.cli.option.EngineOptions;
import esma.cli.option.GridOptions;
import esma.cli.option.Preset;
import esma.cli.render.Counted;
import esma.engine.SpecificationException;
import esma.engine.job.SearchSpec;
import esma.engine.search.SearchPlan;
import esma.results.JobSize;
import esma.results.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma search}: a stored, resumable, parallel job. */
@Command(
        name = "search",
        description = {
            "Search targets of constants under sign patterns, as a stored job that can be resumed.",
            "The same search again goes on where it stopped. Defaults: --targets moebius:2"
                    + " --signs 1..4 --depth 160."
        })
public final class SearchCommand extends StoreCommand implements Callable<Integer> {
    private static final GridOptions.Defaults DEFAULTS =
            new GridOptions.Defaults("moebius:2", "1..4", 160);
    private static final Pattern CONTROL = Pattern.compile("random:([1-9]\\d{0,5})");
    private static final long CONTROL_SEED = 1;

    @Option(
            names = "--constant",
            paramLabel = "EXPR",
            description = "A constant to search; may be given several times.")
    private List<String> constants = List.of();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "A whole search by name: paper, the domain of the published search.")
    private Optional<String> preset = Optional.empty();

    @Option(
            names = "--control",
            paramLabel = "random:N",
            description =
                    "Search N random reals, where nothing may be found, and 50 more with a planted"
                            + " law, which must be.")
    private Optional<String> control = Optional.empty();

    @Mixin private GridOptions grid = new GridOptions();
    @Mixin private EngineOptions engine = new EngineOptions();

    @Option(
            names = "--novel",
            description =
                    "Leave out what can be derived without search: targets that are Möbius images"
                            + " of a constant with a base theorem, under patterns with a +.")
    private boolean novel;

    @Option(names = "--dry-run", description = "Count what would be searched, and stop.")
    private boolean dryRun;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stop after this long, such as 90s, 10m or 1h30m; it can be resumed.")
    private Optional<Duration> maxTime = Optional.empty();

    @Option(names = "--again", description = "Run a finished search anew.")
    private boolean again;

    /** Writes to this console. */
    public SearchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        SearchSpec spec = novel ? spec().ofNovel() : spec();
        SearchPlan plan = SearchPlan.of(spec);
        if (dryRun) {
            return count(plan);
        }
        EngineOptions.Engine where = engine.engine();
        try (Interruption interruption = Interruption.open();
                Store store = create()) {
            JobRun run = new JobRun(console(), style(), json(), where, maxTime, interruption);
            return run.of(
                    store,
                    store.begin(
                            spec,
                            new JobSize(plan.shards(), plan.candidates()),
                            again,
                            JobRun.provenance()));
        }
    }

    private SearchSpec spec() {
        int given =
                (constants.isEmpty() ? 0 : 1)
                        + (preset.isPresent() ? 1 : 0)
                        + (control.isPresent() ? 1 : 0);
        if (given != 1) {
            throw new SpecificationException(
                    "say what to search: one of --constant EXPR (several are allowed), --preset"
                            + " NAME, --control random:N");
        }
        if (preset.isPresent()) {
            Preset named = Preset.named(preset.get());
            return grid.spec(named.constants(), OptionalInt.empty(), 0, named.defaults());
        }
        if (control.isPresent()) {
            return grid.spec(
                    List.of(), OptionalInt.of(randomReals(control.get())), CONTROL_SEED, DEFAULTS);
        }
        return grid.spec(constants, OptionalInt.empty(), 0, DEFAULTS);
    }

    private static int randomReals(String text) {
        Matcher matcher = CONTROL.matcher(text);
        if (!matcher.matches()) {
            throw new SpecificationException(
                    "--control '"
                            + text
                            + "' must be random:N with N from 1 to "
                            + SearchSpec.MAX_CONTROL);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private int count(SearchPlan plan) {
        if (json()) {
            console().print(SearchJson.plan(plan));
        } else {
            console()
                    .print(
                            Counted.of(plan.constants(), "constant")
                                    + " x "
                                    + Counted.of(plan.targets(), "target")
                                    + " x "
                                    + Counted.of(plan.patterns(), "sign pattern")
                                    + " = "
                                    + Counted.of(plan.candidates(), "candidate")
                                    + ", in "
                                    + Counted.of(plan.shards(), "shard"));
        }
        return ExitCode.DONE;
    }
}
