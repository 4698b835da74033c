/**
 * Results as text for people: formulas, tables, jobs, at the width and in the characters that the
 * console has. What must not live here: JSON (the results module writes it), streams, commands.
 */
@NullMarked
package esma.cli.render;

import org.jspecify.annotations.NullMarked;
