/**
 * Running a search: its plan of shards, what one shard computes, and the backends that run many.
 * What must not live here: storage, printing.
 */
@NullMarked
package esma.engine.search;

import org.jspecify.annotations.NullMarked;
