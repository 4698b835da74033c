/**
 * The commands {@code esma cf …}, one class each: it reads a fraction and its options, calls the
 * toolbox, and says what the answer is. What must not live here: mathematics, layout, the reading
 * of texts and files.
 */
@NullMarked
package esma.cli.command.cf;

import org.jspecify.annotations.NullMarked;
