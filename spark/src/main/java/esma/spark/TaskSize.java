package esma.spark;

/**
 * How many shards make a task. Shards last from a millisecond to minutes, and a task with its share
 * of a window costs Spark's driver some ten milliseconds: tasks of a second keep that cost near one
 * in a hundred and lose little when a worker is lost.
 */
final class TaskSize {
    private static final double TARGET_NANOS = 1e9;
    private static final int STEP = 8;

    private int shards = 1;

    int shards() {
        return shards;
    }

    /** So many shards took so many nanoseconds, added up over their tasks. */
    void took(int count, long nanos) {
        double best = TARGET_NANOS * count / Math.max(1, nanos);
        double least = Math.max(1, shards / STEP);
        double most = (double) shards * STEP;
        shards = (int) Math.min(Math.max(best, least), Math.min(most, 1 << 20));
    }
}
