/**
 * What is expanded: functions of a constant, generated canonically and counted before they run.
 * What must not live here: sign patterns, expansion.
 */
@NullMarked
package esma.engine.target;

import org.jspecify.annotations.NullMarked;
