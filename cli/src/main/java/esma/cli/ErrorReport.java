package esma.cli;

import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.constants.EvaluationException;
import esma.constants.expression.ExpressionException;
import esma.engine.SpecificationException;
import esma.results.StoreException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever a command throws into a message on standard error and an exit code. Never a stack
 * trace, unless {@code --stacktrace} asks for it.
 */
final class ErrorReport {
    private final Console console;
    private final BooleanSupplier stacktrace;

    ErrorReport(Console console, BooleanSupplier stacktrace) {
        this.console = console;
        this.stacktrace = stacktrace;
    }

    /** The command line itself could not be read. */
    int onParameter(ParameterException e, String[] args) {
        say(messageOf(e));
        UnmatchedArgumentException.printSuggestions(e, console.err());
        negativeExpression(e.getCommandLine(), args)
                .ifPresent(
                        argument ->
                                console.message(
                                        "An expression that begins with a minus comes after --, as"
                                                + " in: -- "
                                                + argument));
        console.message(
                "Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        trace(e);
        return ExitCode.USAGE;
    }

    /** What looks like an option and may be meant as a number, where the command takes one. */
    private static Optional<String> negativeExpression(CommandLine line, String[] args) {
        boolean takesExpression =
                line.getCommandSpec().positionalParameters().stream()
                        .anyMatch(parameter -> parameter.paramLabel().equals("EXPR"));
        return Arrays.stream(args)
                .takeWhile(argument -> !argument.equals("--"))
                .filter(argument -> takesExpression && argument.matches("-[^-].*"))
                .filter(argument -> !line.getCommandSpec().optionsMap().containsKey(argument))
                .findFirst();
    }

    /** The command was read and failed. */
    int onExecution(Exception e, CommandLine line, ParseResult result) {
        int code = report(e);
        trace(e);
        return code;
    }

    private int report(Exception e) {
        if (e instanceof ExpressionException || e instanceof SpecificationException) {
            say(messageOf(e));
            return ExitCode.USAGE;
        }
        if (e instanceof EvaluationException
                || e instanceof StoreException
                || e instanceof CommandException
                || e instanceof UncheckedIOException) {
            say(messageOf(e));
            return ExitCode.FAILED;
        }
        say("internal error: " + e);
        console.message("Please report it; --stacktrace shows where it happened.");
        return ExitCode.FAILED;
    }

    private static String messageOf(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .map(
                        text ->
                                text.replaceFirst(
                                        " is not an? (int|long)$",
                                        " is not a whole number, or one too large"))
                .orElseGet(e::toString);
    }

    private void say(String message) {
        console.message("esma: " + message);
    }

    private void trace(Exception e) {
        if (stacktrace.getAsBoolean()) {
            e.printStackTrace(console.err());
            console.err().flush();
        }
    }
}
