/**
 * Interval arithmetic on exact dyadic balls and the elementary functions on it, every bound proved.
 * Precisions are relative: binary digits kept of a midpoint. What must not live here: series at
 * rational points, and Apfloat.
 */
@NullMarked
package esma.constants.ball;

import org.jspecify.annotations.NullMarked;
