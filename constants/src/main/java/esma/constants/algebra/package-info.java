/**
 * Exact algebra on expressions: whether one is a rational number. Decisions are symbolic, never
 * numerical. What must not live here: approximation of any kind.
 */
@NullMarked
package esma.constants.algebra;

import org.jspecify.annotations.NullMarked;
