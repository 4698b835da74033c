package esma.engine.verify;

import esma.cf.law.Law;

/**
 * What a law explains beyond what it costs: verified digits − digits of information in the law −
 * log10(candidates tried). A law without surplus and without a proof is a coincidence as far as
 * anyone can tell.
 */
public final class Surplus {

    private Surplus() {}

    /**
     * Surplus digits, rounded down.
     *
     * @param candidates how many candidates the whole search or check tries
     */
    public static int digits(int verifiedDigits, Law law, long candidates) {
        int tried = Long.toString(Math.max(1, candidates)).length();
        return verifiedDigits - LawInformation.digits(law) - tried;
    }
}
