/**
 * From enclosures, rationals, quadratic numbers and terms of a related number to certain terms,
 * regular or under other rules. A term leaves this package only when every number in the enclosure
 * has it. What must not live here: anything that guesses.
 */
@NullMarked
package esma.cf.expand;

import org.jspecify.annotations.NullMarked;
