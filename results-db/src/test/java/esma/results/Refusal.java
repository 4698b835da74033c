package esma.results;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What the store says when it does not do what is asked. */
final class Refusal {

    private Refusal() {}

    static String of(Executable action) {
        return String.valueOf(assertThrows(StoreException.class, action).getMessage());
    }
}
