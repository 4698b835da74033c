/**
 * Evaluation of expressions to balls: one class per family of functions, and the cache. Working
 * precision is chosen by the caller, who looks at the radius and asks again. What must not live
 * here: parsing, and series at rational points.
 */
@NullMarked
package esma.constants.evaluation;

import org.jspecify.annotations.NullMarked;
