/** Tests of names and expressions to enclosures. */
@NullMarked
package esma.constants;

import org.jspecify.annotations.NullMarked;
