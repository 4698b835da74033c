/**
 * The use cases, check and search, over the packages below: targets, sequences, verification,
 * metrics, jobs. What must not live here: storage, printing, and arithmetic on constants.
 */
@NullMarked
package esma.engine;

import org.jspecify.annotations.NullMarked;
