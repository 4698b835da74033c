package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.option.DatabaseOption;
import esma.cli.option.OutputOptions;
import esma.cli.render.Style;
import esma.results.Store;
import java.util.List;
import picocli.CommandLine.Mixin;

/** What the commands that work on a database have in common. */
abstract class StoreCommand {
    private final Console console;

    @Mixin private DatabaseOption database = new DatabaseOption();
    @Mixin private OutputOptions output = new OutputOptions();

    StoreCommand(Console console) {
        this.console = console;
    }

    final Console console() {
        return console;
    }

    /** The database, which must exist, to be read. */
    final Store openExisting() {
        return Store.openExisting(database.file());
    }

    /** The database, which must exist, to be changed. */
    final Store openWritable() {
        return Store.openWritable(database.file());
    }

    /** The database, made if there is none. */
    final Store create() {
        return Store.create(database.file());
    }

    final OutputOptions output() {
        return output;
    }

    final boolean json() {
        return output.json();
    }

    final Style style() {
        return output.style(console);
    }

    final void print(List<String> lines) {
        lines.forEach(console::print);
    }
}
