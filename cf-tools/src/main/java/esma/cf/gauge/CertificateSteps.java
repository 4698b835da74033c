package esma.cf.gauge;

import java.util.Optional;

/** What is checked of a certificate that has the right shape, in this order. */
interface CertificateSteps {

    boolean prefixesAgree();

    boolean identityHolds();

    boolean isSemiRegular();

    boolean tailsFit();

    /** The first step that fails. */
    default Optional<CheckedStep> firstRefused() {
        if (!prefixesAgree()) {
            return Optional.of(CheckedStep.PREFIX);
        }
        if (!identityHolds()) {
            return Optional.of(CheckedStep.IDENTITY);
        }
        if (!isSemiRegular()) {
            return Optional.of(CheckedStep.SEMI_REGULAR);
        }
        return tailsFit() ? Optional.empty() : Optional.of(CheckedStep.TAIL);
    }
}
