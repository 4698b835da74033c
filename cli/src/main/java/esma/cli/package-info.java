/**
 * The esma command: the entry point, the tree of subcommands, and the one place where an exception
 * becomes a message and an exit code. The packages below hold one class per subcommand, the options
 * they share, and what lays out their results. What must not live here: mathematics, SQL.
 */
@NullMarked
package esma.cli;

import org.jspecify.annotations.NullMarked;
