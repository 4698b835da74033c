package esma.engine.formula;

import esma.constants.Rigor;

/**
 * Why a formula is believed.
 *
 * @param verifiedDigits ⌊−log10(w1 + w2)⌋ for the widths of the target's enclosure and of the law's
 *     cylinder that contains it; 0 where no digits were compared and the proof stands alone
 * @param surplusDigits verified digits − digits of information in the law − log10(candidates
 *     tried). A theorem needs none: where no digits were compared it is below 0, what the law costs
 * @param termsFitted terms the law was fitted on
 * @param termsHeldOut certified terms, never used for the fit, that the law reproduces
 * @param rigor whether the target's enclosure is proved
 * @param recogniser which recogniser saw the law first
 */
public record Evidence(
        int verifiedDigits,
        int surplusDigits,
        int termsFitted,
        int termsHeldOut,
        Rigor rigor,
        Recogniser recogniser) {

    /** Whether digits of law and target were compared at all. */
    public boolean isCompared() {
        return verifiedDigits > 0;
    }

    /** The recognisers of the screen. */
    public enum Recogniser {
        /** Linear complexity by Berlekamp–Massey. */
        BERLEKAMP_MASSEY,
        /** Vanishing differences at a lag. */
        DIFFERENCES
    }
}
