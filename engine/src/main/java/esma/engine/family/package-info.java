/**
 * Families: members of an expression in a parameter derived one by one, their laws fitted as one
 * law, and that proved. What must not live here: the proofs' mathematics, which is {@code
 * esma.cf.family}'s.
 */
@NullMarked
package esma.engine.family;

import org.jspecify.annotations.NullMarked;
