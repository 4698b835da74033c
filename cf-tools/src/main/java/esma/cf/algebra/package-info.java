/**
 * Exact numbers that may depend on a parameter k: rational functions of k and their square roots,
 * with signs shown for every value of k in a progression. What must not live here: continued
 * fractions.
 */
@NullMarked
package esma.cf.algebra;

import org.jspecify.annotations.NullMarked;
