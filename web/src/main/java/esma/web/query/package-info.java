/**
 * Which formulas an address asks for: query parameters to a query, and back. What must not live
 * here: what is done with the formulas.
 */
@NullMarked
package esma.web.query;

import org.jspecify.annotations.NullMarked;
