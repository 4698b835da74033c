/**
 * Results as text for people: formulas, laws, tables, at the width and in the characters that the
 * console has. What must not live here: JSON, streams, commands.
 */
@NullMarked
package esma.cli.render;

import org.jspecify.annotations.NullMarked;
