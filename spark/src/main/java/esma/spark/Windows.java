package esma.spark;

import esma.engine.job.ShardResult;
import esma.engine.search.SearchPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A job as a sequence of Spark jobs, each a window of tasks. Some are under way at once, so that no
 * core waits for the slowest task of a window, and so few that their results fit in memory.
 */
final class Windows {
    private static final int UNDER_WAY = 3;
    private static final int TASKS_PER_CORE = 4;
    private static final long STOP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final JavaSparkContext context;
    private final SearchPlan plan;
    private final ShardTask task;
    private final TaskSize size = new TaskSize();
    private final Deque<Window> underWay = new ArrayDeque<>();
    private int next;

    Windows(JavaSparkContext context, SearchPlan plan, int firstShard) {
        this.context = context;
        this.plan = plan;
        this.task = new ShardTask(plan.spec());
        this.next = firstShard;
    }

    private record Window(int shards, JavaFutureAction<List<TaskOutcome>> outcomes) {}

    void deliver(Consumer<ShardResult> sink, BooleanSupplier stop) {
        try {
            while (true) {
                while (next < plan.shards() && underWay.size() < UNDER_WAY) {
                    underWay.add(submit());
                }
                if (underWay.isEmpty() || !finish(underWay.element(), stop)) {
                    return;
                }
                deliver(underWay.remove(), sink);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException | ExecutionException e) {
            throw new IllegalStateException("Spark gave up: " + e.getMessage(), e);
        } finally {
            cancel();
        }
    }

    /** Tasks notice late that they are not wanted; closed under them, Spark complains at length. */
    private void cancel() {
        underWay.forEach(window -> window.outcomes().cancel(true));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!underWay.isEmpty() && runsTasks() && System.nanoTime() < end) {
            LockSupport.parkNanos(STOP_NANOS);
        }
    }

    private boolean runsTasks() {
        return Stream.of(context.statusTracker().getExecutorInfos())
                .anyMatch(executor -> executor.numRunningTasks() > 0);
    }

    private Window submit() {
        List<ShardRange> ranges = new ArrayList<>();
        int first = next;
        for (int i = TASKS_PER_CORE * context.defaultParallelism();
                i > 0 && next < plan.shards();
                i--) {
            int to = Math.min(plan.shards(), next + size.shards());
            ranges.add(new ShardRange(next, to));
            next = to;
        }
        return new Window(
                next - first, context.parallelize(ranges, ranges.size()).map(task).collectAsync());
    }

    /** Waits for a window; false if told to stop before. */
    private static boolean finish(Window window, BooleanSupplier stop)
            throws InterruptedException, ExecutionException {
        boolean done = false;
        while (!done && !stop.getAsBoolean()) {
            done = isDone(window);
        }
        return done;
    }

    private static boolean isDone(Window window) throws InterruptedException, ExecutionException {
        try {
            window.outcomes().get(STOP_NANOS, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void deliver(Window window, Consumer<ShardResult> sink)
            throws InterruptedException, ExecutionException {
        long nanos = 0;
        for (TaskOutcome outcome : window.outcomes().get()) {
            nanos += outcome.nanos();
            outcome.results().forEach(sink);
        }
        size.took(window.shards(), nanos);
    }
}
