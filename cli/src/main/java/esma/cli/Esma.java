package esma.cli;

import esma.cli.command.BackupCommand;
import esma.cli.command.CheckCommand;
import esma.cli.command.CiteCommand;
import esma.cli.command.CompletionCommand;
import esma.cli.command.ConstantsCommand;
import esma.cli.command.CoverageCommand;
import esma.cli.command.DeriveCommand;
import esma.cli.command.DigitsCommand;
import esma.cli.command.ExportCommand;
import esma.cli.command.FamilyCommand;
import esma.cli.command.ImportCommand;
import esma.cli.command.JobsCommand;
import esma.cli.command.MergeCommand;
import esma.cli.command.PlotCommand;
import esma.cli.command.ProveCommand;
import esma.cli.command.QueryCommand;
import esma.cli.command.ResumeCommand;
import esma.cli.command.SearchCommand;
import esma.cli.command.SequenceCommand;
import esma.cli.command.ServeCommand;
import esma.cli.command.ShowCommand;
import esma.cli.command.VerifyCommand;
import esma.cli.command.cf.CfCommand;
import esma.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code esma}: the tree of its subcommands. */
@Command(
        name = "esma",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Finds, verifies and keeps signed continued fraction formulas for mathematical"
                        + " constants.",
        footer = {
            "",
            "Exit codes: 0 done, also when nothing was found; 1 domain or database errors, missing"
                    + " ids; 2 a mistake in the command line; 130 interrupted."
        })
final class Esma {

    /** The name of the option that shows stack traces. */
    static final String STACKTRACE = "--stacktrace";

    /** Picocli lays help out in no less. */
    private static final int LEAST_HELP_WIDTH = 55;

    @Option(
            names = STACKTRACE,
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error.")
    private boolean stacktrace;

    private Esma() {}

    /** The command line that writes to this console. */
    static CommandLine commandLine(Console console) {
        Esma esma = new Esma();
        CommandLine line = new CommandLine(esma);
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new SearchCommand(console));
        line.addSubcommand(new ResumeCommand(console));
        line.addSubcommand(new JobsCommand(console));
        line.addSubcommand(new CoverageCommand(console));
        line.addSubcommand(new QueryCommand(console));
        line.addSubcommand(new ShowCommand(console));
        line.addSubcommand(new CiteCommand(console));
        line.addSubcommand(new PlotCommand(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new VerifyCommand(console));
        line.addSubcommand(new ProveCommand(console));
        line.addSubcommand(new DeriveCommand(console));
        line.addSubcommand(new FamilyCommand(console));
        line.addSubcommand(new ImportCommand(console));
        line.addSubcommand(new BackupCommand(console));
        line.addSubcommand(new MergeCommand(console));
        line.addSubcommand(new ServeCommand(console));
        line.addSubcommand(new ConstantsCommand(console));
        line.addSubcommand(new DigitsCommand(console));
        line.addSubcommand(new SequenceCommand(console));
        line.addSubcommand(new CompletionCommand(console));
        CfCommand.addTo(line, console);
        // @FILE is an argument like others: cf commands read the file
        line.setExpandAtFiles(false);
        ErrorReport errors = new ErrorReport(console, () -> esma.stacktrace);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, console.environment().width()));
        line.setColorScheme(
                Help.defaultColorScheme(
                        console.environment().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setParameterExceptionHandler(errors::onParameter);
        line.setExecutionExceptionHandler(errors::onExecution);
        return line;
    }
}
