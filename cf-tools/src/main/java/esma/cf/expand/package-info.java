/**
 * From enclosures, rationals, quadratic numbers and terms of a related number to certain terms,
 * regular or under other rules. A term leaves this package only when every number in the enclosure
 * has it. What must not live here: anything that guesses.
 *
 * <p>{@link esma.cf.expand.ImageExpansion} is Gosper's algorithm for numerators ±1 and tails in [1,
 * ∞], on four integers, for searches and derivations; the one for every fraction with bounded tails
 * is {@code HomographicExpansion} in {@code esma.cf.transform}.
 */
@NullMarked
package esma.cf.expand;

import org.jspecify.annotations.NullMarked;
