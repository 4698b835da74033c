/**
 * The process a command runs in: its streams and what they can show, exit codes, Ctrl-C, and which
 * build it is. What must not live here: what is written.
 */
@NullMarked
package esma.cli.console;

import org.jspecify.annotations.NullMarked;
