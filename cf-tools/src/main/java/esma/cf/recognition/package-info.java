/**
 * From the first terms of a fraction to a law that they follow: conjectures, not proofs. What must
 * not live here: recurrences over finite fields and the weighing of evidence in digits, which
 * belong to the search.
 */
@NullMarked
package esma.cf.recognition;

import org.jspecify.annotations.NullMarked;
