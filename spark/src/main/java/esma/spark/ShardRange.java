package esma.spark;

import java.io.Serializable;

/** Consecutive shards from {@code from} to before {@code to}: the work of one task. */
record ShardRange(int from, int to) implements Serializable {}
