/**
 * How fast a formula converges, measured on its law's own tails. Doubles live here because nothing
 * here decides; what must not live here: accepting or refusing.
 */
@NullMarked
package esma.engine.metrics;

import org.jspecify.annotations.NullMarked;
