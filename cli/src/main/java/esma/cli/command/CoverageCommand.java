package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.render.TextTable;
import esma.results.Coverage;
import esma.results.Store;
import esma.results.json.JsonLine;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code esma coverage}: what has been searched, constant by constant. */
@Command(
        name = "coverage",
        description = "Show what has been searched: a negative result is a result.")
public final class CoverageCommand extends StoreCommand implements Callable<Integer> {
    private static final int PERCENT = 100;

    /** Writes to this console. */
    public CoverageCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (Store store = openExisting()) {
            List<Coverage> coverage = store.coverage();
            if (json()) {
                console().print(JsonLine.array(coverage.stream().map(Coverage::json).toList()));
            } else if (coverage.isEmpty()) {
                console().print("Nothing has been searched yet.");
            } else {
                print(table(coverage));
            }
        }
        return ExitCode.DONE;
    }

    private List<String> table(List<Coverage> coverage) {
        TextTable table =
                new TextTable(style())
                        .flexible("constant")
                        .number("job")
                        .text("targets")
                        .text("signs")
                        .number("depth")
                        .droppable()
                        .number("order")
                        .droppable()
                        .number("candidates")
                        .droppable()
                        .number("derived")
                        .droppable()
                        .number("done");
        for (Coverage c : coverage) {
            table.row(
                    c.constant(),
                    Integer.toString(c.job()),
                    c.targets(),
                    c.signs(),
                    depth(c),
                    style().atMost() + " " + c.maxOrder(),
                    Long.toString(c.candidates()),
                    Long.toString(c.derived()),
                    String.format(Locale.ROOT, "%.0f%%", Math.floor(c.done() * PERCENT)));
        }
        return table.lines();
    }

    private static String depth(Coverage c) {
        int shortest = c.shortest().orElse(c.depth());
        return shortest < c.depth() ? shortest + ".." + c.depth() : Integer.toString(c.depth());
    }
}
