package esma.web;

import esma.results.export.Notice;
import esma.web.security.Limits;
import java.nio.file.Path;
import java.util.Set;

/**
 * How a server is set up.
 *
 * @param database the file, which must exist
 * @param host the address to listen at; anything but the loopback lets others of the network in
 * @param port 0 for any free one
 * @param allowedHosts names that it answers to beside this machine's own and the host
 * @param notice which esma it is
 */
public record ServerOptions(
        Path database,
        String host,
        int port,
        Set<String> allowedHosts,
        Notice notice,
        Limits limits) {

    /** Where it listens if nothing is said. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** Where it listens if nothing is said. */
    public static final int DEFAULT_PORT = 8475;

    public ServerOptions {
        allowedHosts = Set.copyOf(allowedHosts);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not " + port);
        }
    }
}
