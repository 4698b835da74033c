/**
 * Proofs of formulas: proving what was found, deriving laws without search. What must not live
 * here: certificates themselves, which are {@code esma.cf}'s.
 */
@NullMarked
package esma.engine.prove;

import org.jspecify.annotations.NullMarked;
