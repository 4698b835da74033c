package esma.cli.option;

import esma.cli.console.Console;
import esma.cli.render.Style;
import picocli.CommandLine.Option;

/** How a result is written. */
public final class OutputOptions {

    @Option(names = "--json", description = "Print one JSON document on one line.")
    private boolean json;

    @Option(names = "--ascii", description = "Use no characters beyond ASCII.")
    private boolean ascii;

    /** Whether JSON is asked for. */
    public boolean json() {
        return json;
    }

    /** How text is written on this console. */
    public Style style(Console console) {
        return Style.of(console.environment(), ascii);
    }
}
