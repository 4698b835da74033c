/**
 * Certificates as programs of other systems: one text that a reader can follow and that PARI/GP or
 * Python with SymPy checks, with nothing of this project in it; and formulas as programs that check
 * their digits. What must not live here: the search for certificates, and running the programs.
 */
@NullMarked
package esma.cf.script;

import org.jspecify.annotations.NullMarked;
