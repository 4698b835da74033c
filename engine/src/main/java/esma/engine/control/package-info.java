/**
 * Numbers made to test the search: random reals, where nothing may be found, and numbers with a law
 * planted in the grid, which must be found. What must not live here: constants anyone cares about.
 */
@NullMarked
package esma.engine.control;

import org.jspecify.annotations.NullMarked;
