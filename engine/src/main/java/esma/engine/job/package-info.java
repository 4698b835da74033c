/**
 * The specification of a search, its cut into shards, and the port that takes finished shards. What
 * must not live here: threads, storage.
 */
@NullMarked
package esma.engine.job;

import org.jspecify.annotations.NullMarked;
