package esma.engine.verify;

import esma.constants.Enclosure;
import java.util.Optional;

/**
 * An enclosure computed before.
 *
 * @param constant canonical text of the number
 * @param bits its width is at most 2<sup>−bits</sup>
 */
public record KnownDigits(String constant, int bits, Enclosure enclosure) {

    /** Where enclosures computed before may be had. */
    @FunctionalInterface
    public interface Source {
        /** Nothing is known. */
        Source NONE = constant -> Optional.empty();

        /** What is known of a constant, by its canonical text. */
        Optional<KnownDigits> find(String constant);
    }
}
