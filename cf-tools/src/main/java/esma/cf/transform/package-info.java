/**
 * From one continued fraction to another of the same or a related value, exactly. Every transform
 * names the identity it rests on. What must not live here: digits, and rewriting of regular terms
 * into signed ones.
 *
 * <p>Gosper's algorithm is here for every fraction whose tails are bounded, whatever its numerators
 * and the set of its tails, which changes from term to term. {@link esma.cf.expand.ImageExpansion}
 * has numerators ±1 and the one set [1, ∞], and so no image to multiply out for each term: searches
 * and derivations take it. Through the general one they would be slower, and the special one does
 * not know the other tails.
 */
@NullMarked
package esma.cf.transform;

import org.jspecify.annotations.NullMarked;
