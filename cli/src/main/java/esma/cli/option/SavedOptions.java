package esma.cli.option;

import esma.engine.SpecificationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A query by name: what is kept of a command line, and how it is read back. */
public final class SavedOptions {
    private static final int LONGEST_NAME = 60;

    @CommandLine.Option(
            names = "--save",
            paramLabel = "NAME",
            description = "Keep this query in the database under a name.")
    private Optional<String> save = Optional.empty();

    @CommandLine.Option(
            names = "--saved",
            paramLabel = "NAME",
            description = "The query of this name; other options add to it or replace its own.")
    private Optional<String> saved = Optional.empty();

    @CommandLine.Option(names = "--list-saved", description = "List the queries that are kept.")
    private boolean list;

    @CommandLine.Option(
            names = "--forget",
            paramLabel = "NAME",
            description = "Keep the query of this name no longer.")
    private Optional<String> forget = Optional.empty();

    /** The name to keep the query under. */
    public Optional<String> save() {
        save.ifPresent(SavedOptions::requireName);
        return save;
    }

    /** The name of the query asked for. */
    public Optional<String> saved() {
        return saved;
    }

    /** Whether names are asked for. */
    public boolean isList() {
        return list;
    }

    /** The name to be dropped. */
    public Optional<String> forget() {
        return forget;
    }

    private static void requireName(String name) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new SpecificationException(
                    "--save takes a name of 1 to "
                            + LONGEST_NAME
                            + " characters without line breaks");
        }
    }

    /** Of what was given on the command line, the options that say which formulas, and how. */
    public static List<String> given(ParseResult line) {
        Set<String> selecting =
                new CommandLine(new SelectionOptions()).getCommandSpec().optionsMap().keySet();
        List<String> options = new ArrayList<>();
        for (OptionSpec option : line.matchedOptions()) {
            if (!selecting.contains(option.longestName())) {
                continue;
            }
            options.add(option.longestName());
            if (!option.typeInfo().isBoolean()) {
                options.addAll(option.originalStringValues());
            }
        }
        return options;
    }

    /**
     * What these options select.
     *
     * @param name they are kept under
     * @param more options, which come before those kept
     */
    public static SelectionOptions read(String name, List<String> kept, List<String> more) {
        List<String> all = new ArrayList<>(kept);
        all.addAll(more);
        SelectionOptions selection = new SelectionOptions();
        CommandLine line = new CommandLine(selection);
        line.setOverwrittenOptionsAllowed(true);
        try {
            line.parseArgs(all.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new SpecificationException(
                    "the saved query '" + name + "' cannot be read: " + e.getMessage());
        }
        return selection;
    }
}
