/**
 * Laws: what a sequence of terms is said to follow. A recurrence, and where it exists the closed
 * form. What must not live here: finding laws (the engine does), storing them.
 */
@NullMarked
package esma.cf.law;

import org.jspecify.annotations.NullMarked;
