/**
 * The quick check of one constant, and how formulas found together are grouped and ranked. What
 * must not live here: storage, printing.
 */
@NullMarked
package esma.engine.check;

import org.jspecify.annotations.NullMarked;
