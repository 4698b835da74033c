package esma.results;

/**
 * What ran a job.
 *
 * @param version of esma
 * @param commit it was built from, or {@code unknown}
 * @param jdk name and version of the Java runtime
 * @param host operating system and architecture
 * @param algorithm version of what decides a job's rows; jobs go on only with the version they
 *     began with
 */
public record Provenance(String version, String commit, String jdk, String host, int algorithm) {

    /** This runtime. */
    public static Provenance here(String version, String commit, int algorithm) {
        return new Provenance(
                version,
                commit,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                algorithm);
    }
}
