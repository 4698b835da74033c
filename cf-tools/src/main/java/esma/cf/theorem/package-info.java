/**
 * Base theorems: numbers whose continued fraction is known for every term, and the algebra that
 * finds one behind an expression. Everything is exact; what must not live here: digits.
 */
@NullMarked
package esma.cf.theorem;

import org.jspecify.annotations.NullMarked;
