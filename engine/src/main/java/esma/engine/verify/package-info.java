/**
 * Whether a law is the expansion of its target: exact enclosures, digits agreed, and the weight of
 * the law against them. What must not live here: rounding.
 */
@NullMarked
package esma.engine.verify;

import org.jspecify.annotations.NullMarked;
