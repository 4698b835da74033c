/**
 * How continued fractions are written: brackets, polynomials, LaTeX, plain fields for JSON; and
 * read back. What must not live here: JSON libraries, colours, widths.
 */
@NullMarked
package esma.cf.notation;

import org.jspecify.annotations.NullMarked;
