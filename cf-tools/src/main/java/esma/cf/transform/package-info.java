/**
 * From one continued fraction to another of the same or a related value, exactly. Every transform
 * names the identity it rests on. What must not live here: digits, and rewriting of regular terms
 * into signed ones.
 */
@NullMarked
package esma.cf.transform;

import org.jspecify.annotations.NullMarked;
