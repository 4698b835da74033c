/**
 * Quick checks of an expression for whoever asks: bounded in what is asked, in time and in number.
 * They store nothing. What must not live here: HTTP, pages.
 */
@NullMarked
package esma.web.check;

import org.jspecify.annotations.NullMarked;
