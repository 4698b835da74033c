/**
 * From one continued fraction of a number to another by rewriting terms, without big numbers. What
 * must not live here: anything that needs digits of the number.
 */
@NullMarked
package esma.cf.rewrite;

import org.jspecify.annotations.NullMarked;
