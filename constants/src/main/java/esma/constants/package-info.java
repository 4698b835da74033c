/**
 * Names and expressions to enclosures of any width. Everything that evaluates a real number lives
 * here, and Apfloat lives nowhere else. What must not live here: anything that knows continued
 * fractions.
 */
@NullMarked
package esma.constants;

import org.jspecify.annotations.NullMarked;
