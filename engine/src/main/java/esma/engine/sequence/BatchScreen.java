package esma.engine.sequence;

import esma.cf.rewrite.RewritingTable;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Refuses sequences many at a time. It refuses only what {@link ComplexityScreen} and {@link
 * VanishingDifferences} both refuse; what it lets through they must look at, so their verdict is
 * the verdict whether there is a batch screen or not.
 *
 * <p>Not thread-safe: one instance a thread.
 */
public interface BatchScreen {
    /** Terms are smaller than this in size. */
    int LIMIT = RewritingTable.LIMIT;

    /** Sequences screened at once: a multiple of four, at most 64. */
    int lanes();

    /**
     * The sequences that are not refused.
     *
     * @param terms term n of sequence i at {@code n·lanes + i}, every one below {@link #LIMIT} in
     *     size
     * @return bit i set where sequence i must be looked at on its own
     */
    long survivors(int[] terms);

    /** What makes batch screens; found by {@link ServiceLoader}. */
    interface Provider {

        /**
         * A screen of sequences of {@code depth} terms; none if so few terms cannot refuse
         * anything.
         *
         * @param bound the largest complexity that passes
         */
        Optional<BatchScreen> create(int bound, int depth);
    }

    /**
     * The fastest screen that this machine offers: on vectors where the virtual machine was started
     * with {@code --add-modules jdk.incubator.vector}, otherwise none.
     */
    static Optional<BatchScreen> fastest(int bound, int depth) {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return Optional.empty();
        }
        try {
            return ServiceLoader.load(Provider.class, BatchScreen.class.getClassLoader())
                    .findFirst()
                    .flatMap(provider -> provider.create(bound, depth));
        } catch (ServiceConfigurationError | LinkageError e) {
            // Another release of an incubating module: the verdicts are the same without it.
            return Optional.empty();
        }
    }
}
