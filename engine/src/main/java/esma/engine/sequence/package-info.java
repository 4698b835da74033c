/**
 * The sequence core, usable on its own: linear complexity, recurrences over Z/p and Z, vanishing
 * differences, closed forms. What must not live here: anything that knows where a sequence comes
 * from.
 */
@NullMarked
package esma.engine.sequence;

import org.jspecify.annotations.NullMarked;
