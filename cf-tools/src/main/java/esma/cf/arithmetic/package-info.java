/**
 * Arithmetic of long integers beyond what the platform has: multiplication by number-theoretic
 * transforms, decimal input. What must not live here: anything about continued fractions.
 */
@NullMarked
package esma.cf.arithmetic;

import org.jspecify.annotations.NullMarked;
