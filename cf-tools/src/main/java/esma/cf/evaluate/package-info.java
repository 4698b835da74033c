/**
 * From terms to exact enclosures of values. Everything is integer arithmetic; what must not live
 * here: rounding.
 */
@NullMarked
package esma.cf.evaluate;

import org.jspecify.annotations.NullMarked;
