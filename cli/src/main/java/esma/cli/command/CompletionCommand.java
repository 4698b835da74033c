package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code esma completion}: a completion script for bash and zsh. */
@Command(
        name = "completion",
        description = {
            "Print a completion script for bash and zsh.",
            "Add to ~/.bashrc or ~/.zshrc:  source <(esma completion)"
        })
public final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec;

    /** Writes to this console. */
    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        console.out().print(AutoComplete.bash(root.getCommandName(), root));
        return ExitCode.DONE;
    }
}
