package esma.spark;

import esma.engine.SpecificationException;
import esma.engine.job.ShardResult;
import esma.engine.search.SearchBackend;
import esma.engine.search.SearchPlan;
import esma.engine.search.Workers;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Shards on Apache Spark: {@code local[*]}, or the master that {@link Workers} names. What a lost
 * worker was running runs again elsewhere, by Spark's own doing; every result is delivered once and
 * in shard order.
 */
public final class SparkBackend implements SearchBackend {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public <S> void run(
            SearchPlan plan,
            int firstShard,
            Workers workers,
            Function<ShardResult, S> entry,
            Consumer<S> sink,
            BooleanSupplier stop) {
        SparkConf conf = Settings.of(workers);
        try (HeldShutdown shutdown = HeldShutdown.open();
                JavaSparkContext context = connect(conf)) {
            new Windows(context, plan, firstShard)
                    .deliver(
                            result -> sink.accept(entry.apply(result)),
                            () -> stop.getAsBoolean() || shutdown.getAsBoolean());
        }
    }

    private static JavaSparkContext connect(SparkConf conf) {
        try {
            return new JavaSparkContext(conf);
        } catch (Exception e) {
            // Scala throws checked exceptions that it does not declare
            throw refused(conf, e);
        }
    }

    private static SpecificationException refused(SparkConf conf, Exception cause) {
        String reason = cause.getMessage();
        return new SpecificationException(
                "Spark does not start with --master "
                        + conf.get("spark.master")
                        + ": "
                        + (reason == null ? cause.getClass().getSimpleName() : reason));
    }
}
