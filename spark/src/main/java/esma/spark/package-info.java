/**
 * Shards of a search on Apache Spark: the driver cuts the job into tasks and takes their results in
 * order, workers only compute. What must not live here: what a shard computes, storage.
 */
@NullMarked
package esma.spark;

import org.jspecify.annotations.NullMarked;
