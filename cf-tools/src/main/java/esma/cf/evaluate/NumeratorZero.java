package esma.cf.evaluate;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.util.OptionalInt;

/** Where a numerator 0 ends a fraction given by polynomials. */
final class NumeratorZero {
    private NumeratorZero() {}

    /** The number of terms before the first numerator 0; looked for up to {@code mostTerms}. */
    static OptionalInt sizeOf(ContinuedFraction fraction, int mostTerms) {
        boolean mayVanish =
                fraction instanceof PolynomialCf polynomial
                        ? polynomial.b().degree() > 0
                        : fraction instanceof InterlacedCf interlaced
                                && interlaced.numerators().stream()
                                        .anyMatch(NumeratorZero::hasVariable);
        for (int n = 1; mayVanish && n <= mostTerms; n++) {
            if (fraction.numerator(n).getNumerator().signum() == 0) {
                return OptionalInt.of(n);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean hasVariable(Polynomial p) {
        return p.degree() > 0;
    }
}
