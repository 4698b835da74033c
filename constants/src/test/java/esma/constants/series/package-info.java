/** Sums against the same sums written out as one fraction. */
@NullMarked
package esma.constants.series;

import org.jspecify.annotations.NullMarked;
