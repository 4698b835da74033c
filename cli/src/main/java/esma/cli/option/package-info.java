/**
 * Options that several subcommands share, as picocli mixins, and the reading of their values. What
 * must not live here: what a command does with them.
 */
@NullMarked
package esma.cli.option;

import org.jspecify.annotations.NullMarked;
