/**
 * Laws that are one law in a parameter k, and their proofs for all k at once. What must not live
 * here: how members are found and fitted, which is the engine's.
 */
@NullMarked
package esma.cf.family;

import org.jspecify.annotations.NullMarked;
