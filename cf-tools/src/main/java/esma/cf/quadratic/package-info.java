/**
 * Quadratic irrationals, exactly, and the proof by Lagrange's theorem that a periodic law is the
 * expansion of one. What must not live here: enclosures.
 */
@NullMarked
package esma.cf.quadratic;

import org.jspecify.annotations.NullMarked;
