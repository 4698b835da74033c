/**
 * Pages: requests to views, and views to HTML through templates. What must not live here: JSON, and
 * what is shown of a formula.
 */
@NullMarked
package esma.web.page;

import org.jspecify.annotations.NullMarked;
