/**
 * Style sheets, scripts and fonts, all from this class path and known by name before the first
 * request. What must not live here: files of the machine.
 */
@NullMarked
package esma.web.asset;

import org.jspecify.annotations.NullMarked;
