/**
 * The kinds of continued fraction as values: terms a<sub>n</sub> and numerators b<sub>n</sub>,
 * given one by one, by polynomials, or interlaced. What must not live here: how they are written,
 * found or computed with.
 */
@NullMarked
package esma.cf.fraction;

import org.jspecify.annotations.NullMarked;
