/**
 * The same answers for programs, as JSON (DESIGN §7), described by an OpenAPI document. What must
 * not live here: how a formula is written as JSON, which the store says.
 */
@NullMarked
package esma.web.api;

import org.jspecify.annotations.NullMarked;
