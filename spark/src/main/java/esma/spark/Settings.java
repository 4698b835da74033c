package esma.spark;

import esma.engine.search.SearchPlan;
import esma.engine.search.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/**
 * Spark's configuration for a job. System properties that begin with {@code spark.} come first, so
 * that a cluster's own settings can be given in {@code ESMA_OPTS}.
 */
final class Settings {
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private Settings() {}

    static SparkConf of(Workers workers) {
        String master = workers.master().orElse("local[" + workers.threads() + "]");
        SparkConf conf = new SparkConf().setAppName("esma search").setMaster(master);
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing("spark.jars", String.join(",", jobJars()));
        workers.atMost()
                .ifPresent(cores -> conf.setIfMissing("spark.cores.max", String.valueOf(cores)));
        conf.setIfMissing("spark.executor.extraJavaOptions", executorOptions());
        if (isOnThisMachine(master)) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return conf;
    }

    /**
     * What the launcher gives the threads' Java: the same collector, and vectors if it has them.
     */
    private static String executorOptions() {
        String collector = "-XX:+UseParallelGC";
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()
                ? collector + " --add-modules=" + VECTOR_MODULE
                : collector;
    }

    private static boolean isOnThisMachine(String master) {
        return master.startsWith("local")
                || master.matches("spark://(127\\.0\\.0\\.1|localhost):\\d+");
    }

    /**
     * The jars of this build beside the two classes; none where it runs from folders of classes.
     */
    private static List<String> jobJars() {
        List<String> jars = new ArrayList<>();
        for (Class<?> type : List.of(SearchPlan.class, SparkBackend.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation().getPath().endsWith(".jar")) {
                jars.addAll(jarsBeside(Path.of(source.getLocation().getPath())));
            }
        }
        return jars;
    }

    private static List<String> jarsBeside(Path jar) {
        try (Stream<Path> files = Files.list(jar.toAbsolutePath().getParent())) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
