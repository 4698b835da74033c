package esma.engine.sequence;

import esma.cf.law.Law;

/**
 * A law with how it was found.
 *
 * @param termsFitted first terms that determine it
 * @param termsHeldOut further terms it reproduces exactly
 */
public record FittedLaw(Law law, int termsFitted, int termsHeldOut) {}
