/** Tests of names and expressions to enclosures. */
@NullMarked
package esma.constants.ball;

import org.jspecify.annotations.NullMarked;
