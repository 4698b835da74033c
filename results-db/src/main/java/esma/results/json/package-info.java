/**
 * Formulas, laws and search specifications as JSON: the one place where they are written and read.
 * Integers of any size are JSON numbers, other rationals strings. What must not live here: the
 * database, and files.
 */
@NullMarked
package esma.results.json;

import org.jspecify.annotations.NullMarked;
