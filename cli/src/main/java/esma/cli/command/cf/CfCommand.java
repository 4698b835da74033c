package esma.cli.command.cf;

import esma.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code esma cf}: the continued fraction toolbox. */
@Command(
        name = "cf",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Compute with continued fractions, exactly.",
            "A fraction is written [1; 2, 3-, 4+5, 6], after a term the numerator that follows it;"
                    + " [3; 7, 15, …] where it goes on; [2; (1, 2*m+2, 1)] with a block repeated"
                    + " for m = 0, 1, 2, …; a(n)=2*n+1, b(n)=n^2. What a command prints, the next"
                    + " one reads: esma cf expand e | esma cf fold"
        })
public final class CfCommand {

    private CfCommand() {}

    /** Adds the group and its commands. */
    public static void addTo(CommandLine root, Console console) {
        CommandLine group = new CommandLine(new CfCommand());
        root.addSubcommand(group);
        group.addSubcommand(new ExpandCommand(console));
        group.addSubcommand(new EvalCommand(console));
        group.addSubcommand(new ConvergentsCommand(console));
        group.addSubcommand(new BestCommand(console));
        group.addSubcommand(new ConvertCommand(console));
        group.addSubcommand(new FoldCommand(console));
        group.addSubcommand(new ContractCommand(console));
        group.addSubcommand(new ExtendCommand(console));
        group.addSubcommand(new InflateCommand(console));
        group.addSubcommand(new EulerCommand(console));
        group.addSubcommand(new BauerMuirCommand(console));
        group.addSubcommand(new AperyCommand(console));
        group.addSubcommand(new MoebiusCommand(console));
        group.addSubcommand(new AddCommand(console));
        group.addSubcommand(new MulCommand(console));
        group.addSubcommand(new RaneyCommand(console));
        group.addSubcommand(new EquivalentCommand(console));
        group.addSubcommand(new SurdCommand(console));
        group.addSubcommand(new OstrowskiCommand(console));
        group.addSubcommand(new ClassifyCommand(console));
    }
}
