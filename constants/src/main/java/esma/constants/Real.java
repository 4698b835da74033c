package esma.constants;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/** A real number that can be enclosed: a parsed expression, or a number made for a test. */
public interface Real {

    /** Canonical text; equal text means the same constant, in every database. */
    String text();

    /**
     * An enclosure of width at most 2<sup>−bits</sup>; for a number known only to so many digits
     * ({@link #knownBits()}), its whole enclosure when more is asked for.
     *
     * @throws EvaluationException at a pole, outside the domain, or where the expression will not
     *     separate from either
     */
    Enclosure enclose(int bits);

    /**
     * Empty for a number computable to any width; otherwise the largest b such that {@code
     * enclose(b)} keeps its promise.
     */
    OptionalInt knownBits();

    /** The exact value where algebra on the expression shows that it is rational. */
    Optional<BigFraction> rational();
}
