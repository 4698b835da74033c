/** How far jobs are, sent as it changes. What must not live here: pages. */
@NullMarked
package esma.web.event;

import org.jspecify.annotations.NullMarked;
