/**
 * Pictures of formulas: convergence, and the Pareto front of a constant, as SVG and PNG, with a
 * sentence that says what is to be seen. What must not live here: what is drawn is measured in the
 * engine, and files are written by whoever asks for a picture.
 */
@NullMarked
package esma.plot;

import org.jspecify.annotations.NullMarked;
