/**
 * What pages show, as values that templates only have to write down: formulas as TeX with a text
 * that reads without it, numbers rounded, choices labelled. What must not live here: HTTP, and
 * HTML.
 */
@NullMarked
package esma.web.view;

import org.jspecify.annotations.NullMarked;
