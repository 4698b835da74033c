/**
 * Who may ask, how much, and what browsers are told to refuse. What must not live here: what is
 * answered.
 */
@NullMarked
package esma.web.security;

import org.jspecify.annotations.NullMarked;
