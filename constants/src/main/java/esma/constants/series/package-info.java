/**
 * Series with rational terms, summed by binary splitting, each with a proved bound for the tail.
 * Results are balls whose radius holds the tail and the last rounding. What must not live here:
 * series whose terms are not rational.
 */
@NullMarked
package esma.constants.series;

import org.jspecify.annotations.NullMarked;
