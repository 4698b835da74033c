/** Tests of names and expressions to enclosures. */
@NullMarked
package esma.constants.evaluation;

import org.jspecify.annotations.NullMarked;
