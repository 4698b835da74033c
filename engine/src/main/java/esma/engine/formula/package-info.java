/**
 * What the engine finds: formulas with their evidence and metrics, and refuted laws. What must not
 * live here: how they are found.
 */
@NullMarked
package esma.engine.formula;

import org.jspecify.annotations.NullMarked;
