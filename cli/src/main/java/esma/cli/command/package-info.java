/**
 * One class per subcommand: it reads its options, calls one use case, and hands the result to a
 * renderer. What must not live here: mathematics, layout, exit codes of errors.
 */
@NullMarked
package esma.cli.command;

import org.jspecify.annotations.NullMarked;
