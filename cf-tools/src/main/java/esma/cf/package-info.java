/**
 * The vocabulary of continued fractions: terms, sign patterns, Möbius matrices. The packages below
 * expand, rewrite, evaluate, describe by laws, and render. What must not live here: search,
 * storage, and any evaluation of constants.
 */
@NullMarked
package esma.cf;

import org.jspecify.annotations.NullMarked;
