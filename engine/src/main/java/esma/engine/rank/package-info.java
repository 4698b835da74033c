/**
 * How interesting a formula is, in numbers that a store can keep and sort by. What must not live
 * here: deciding whether a formula holds.
 */
@NullMarked
package esma.engine.rank;

import org.jspecify.annotations.NullMarked;
