/**
 * Results as JSON documents of one line. Formulas in them are written by the results module, the
 * one place that knows their shape; here are the documents around them. What must not live here:
 * text.
 */
@NullMarked
package esma.cli.json;

import org.jspecify.annotations.NullMarked;
