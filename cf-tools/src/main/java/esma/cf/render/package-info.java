/**
 * Signed continued fractions as text and LaTeX, wide and nested. What must not live here: colours,
 * tables, terminal widths.
 */
@NullMarked
package esma.cf.render;

import org.jspecify.annotations.NullMarked;
