package esma.cli.command.cf;

import esma.cf.Terms;
import esma.cf.expand.CfExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.CfKind;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import esma.cf.transform.Conversion;

/**
 * Regular terms of any fraction, for commands that need them.
 *
 * @param finite whether these are all
 */
record RegularTerms(Terms terms, boolean finite) {

    /** At most {@code count}; the terms of a regular list as they are. */
    static RegularTerms of(ContinuedFraction fraction, int count) {
        if (fraction instanceof ListedCf listed && listed.kind() == CfKind.REGULAR) {
            Terms terms = Rationals.of(listed.terms()).integers();
            return terms.size() <= count
                    ? new RegularTerms(terms, listed.complete())
                    : new RegularTerms(terms.prefix(count), false);
        }
        CfExpansion found = Conversion.to(TermRule.REGULAR, fraction, count);
        return new RegularTerms(found.terms(), found.ending() == CfExpansion.Ending.FINITE);
    }
}
