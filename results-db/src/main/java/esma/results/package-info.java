/**
 * The store: one SQLite file with the jobs, what they have covered, the formulas with their
 * evidence, and the groups these fall into. JDBC lives only here. What must not live here:
 * mathematics, and the text shown to people.
 */
@NullMarked
package esma.results;

import org.jspecify.annotations.NullMarked;
