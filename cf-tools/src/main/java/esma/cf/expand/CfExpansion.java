package esma.cf.expand;

import esma.cf.Terms;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import esma.cf.law.Polynomial;
import java.util.List;
import java.util.Optional;

/**
 * Certain terms and numerators, each shared by every number expanded, and why there are no more.
 *
 * @param terms a_0, a_1, …
 * @param numerators after each of them; one fewer if the fraction is finite
 * @param ending why it stops
 */
public record CfExpansion(Terms terms, Terms numerators, Ending ending) {

    /** Why an expansion stops. */
    public enum Ending {
        /** The number is rational and these are all its terms. */
        FINITE,
        /** The number is rational and 2 − 1/(2 − 1/(2 − …)) = 1 follows for ever. */
        TWOS,
        /** The next term is not the same for all numbers enclosed. */
        UNCERTAIN,
        /** As many terms as were asked for. */
        LIMIT
    }

    /** As a list; complete if finite. */
    public ListedCf listed() {
        return new ListedCf(Rationals.of(terms), Rationals.of(numerators), ending == Ending.FINITE);
    }

    /** The whole fraction of a rational number: finite, or with its twos as a block. */
    public Optional<ContinuedFraction> whole() {
        return switch (ending) {
            case FINITE -> Optional.of(listed());
            case TWOS ->
                    Optional.of(
                            new InterlacedCf(
                                    Rationals.of(terms),
                                    Rationals.of(numerators),
                                    Optional.empty(),
                                    List.of(Polynomial.of(2)),
                                    List.of(Polynomial.of(-1))));
            case UNCERTAIN, LIMIT -> Optional.empty();
        };
    }
}
