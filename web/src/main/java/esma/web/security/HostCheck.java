package esma.web.security;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which names this server answers to. A page of another site can make a browser send requests here,
 * under a name of its own that it points to this machine (DNS rebinding); they are told by the Host
 * header.
 */
public final class HostCheck {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTP_PORT = 80;

    private final Set<String> names;

    /**
     * This machine's own names and those allowed beside them.
     *
     * @param names without ports; IPv6 addresses with or without brackets
     */
    public HostCheck(Set<String> names) {
        this.names = new TreeSet<>(LOOPBACK);
        names.forEach(name -> this.names.add(bracketed(name.toLowerCase(Locale.ROOT))));
    }

    private static String bracketed(String name) {
        return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    /** Whether a Host header names this server, which listens on the port. */
    public boolean isAllowed(String host, int port) {
        String given = host.toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(
                        name ->
                                given.equals(name + ":" + port)
                                        || (port == HTTP_PORT && given.equals(name)));
    }

    /** Whether an Origin header names this server; browsers send it with what writes. */
    public boolean isOwnOrigin(String origin, int port) {
        return origin.startsWith("http://")
                && isAllowed(origin.substring("http://".length()), port);
    }
}
