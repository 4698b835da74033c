/**
 * Stored formulas in other formats, and how to cite them: every text is made from the formula as
 * read back, never from what was typed in. What must not live here: which formulas, files, the
 * store.
 */
@NullMarked
package esma.results.export;

import org.jspecify.annotations.NullMarked;
