/**
 * From a constant to proofs of its formulas: which certificate, found and checked. What must not
 * live here: the mathematics of the certificates themselves.
 */
@NullMarked
package esma.cf.proof;

import org.jspecify.annotations.NullMarked;
