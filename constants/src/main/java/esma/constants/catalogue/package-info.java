/**
 * The catalogue of named constants: what each is, where it comes from, and whether it is known to
 * be irrational. It is data, read from a resource. What must not live here: evaluation.
 */
@NullMarked
package esma.constants.catalogue;

import org.jspecify.annotations.NullMarked;
