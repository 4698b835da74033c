package esma.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built: recorded with every job.
 *
 * @param version of the project
 * @param commit full git commit, with {@code -dirty} after it if the tree differed; {@code unknown}
 *     for a build outside a git checkout
 */
public record BuildInfo(String version, String commit) {
    private static final String UNKNOWN = "unknown";

    /** The build that is running. */
    public static BuildInfo ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("/esma/cli/build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is missing beside the classes");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read build.properties", e);
        }
        String commit = properties.getProperty("commit", "");
        return new BuildInfo(
                properties.getProperty("version", UNKNOWN), commit.isEmpty() ? UNKNOWN : commit);
    }
}
