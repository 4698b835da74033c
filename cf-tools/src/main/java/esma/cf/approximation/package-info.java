/**
 * Rational approximations and numeration from regular continued fractions. What must not live here:
 * expansion of numbers into terms.
 */
@NullMarked
package esma.cf.approximation;

import org.jspecify.annotations.NullMarked;
