/**
 * The expression language: tree, parser, canonical text and LaTeX. A tree knows nothing of digits;
 * it is exact and immutable. What must not live here: evaluation.
 */
@NullMarked
package esma.constants.expression;

import org.jspecify.annotations.NullMarked;
