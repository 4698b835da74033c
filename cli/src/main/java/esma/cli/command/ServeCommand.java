package esma.cli.command;

import esma.cli.console.BuildInfo;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.console.Interruption;
import esma.cli.option.DatabaseOption;
import esma.engine.SpecificationException;
import esma.results.export.Notice;
import esma.web.ExplorerServer;
import esma.web.ServerOptions;
import esma.web.security.Limits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma serve}: the explorer, until it is interrupted. */
@Command(
        name = "serve",
        description = {
            "Show the database in a browser, until interrupted (Ctrl-C).",
            "The address printed carries a token; the browser that opens it may also run checks."
                    + " Nothing in the database can be changed."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 200;
    private static final int MOST_PORT = 65_535;

    private final Console console;

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerOptions.DEFAULT_PORT,
            description = "The port to listen at (default: ${DEFAULT-VALUE}); 0 for any free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = ServerOptions.DEFAULT_HOST,
            description =
                    "The address to listen at (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "Answer to this host name too (repeatable).")
    private List<String> allowedHosts = List.of();

    /** Writes to this console. */
    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new SpecificationException(
                    "--port must lie between 0 and " + MOST_PORT + ", not " + port);
        }
        BuildInfo build = BuildInfo.ofThisBuild();
        try (Interruption interruption = Interruption.open();
                ExplorerServer server =
                        ExplorerServer.start(
                                new ServerOptions(
                                        database.file(),
                                        host,
                                        port,
                                        Set.copyOf(allowedHosts),
                                        new Notice(build.version(), build.commit()),
                                        Limits.DEFAULT))) {
            console.print(server.address());
            console.out().flush();
            if (!isLoopback()) {
                console.message(
                        "Whoever can reach "
                                + host
                                + " can read this database; checks need the token.");
            }
            while (!interruption.getAsBoolean()) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        return ExitCode.INTERRUPTED;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
