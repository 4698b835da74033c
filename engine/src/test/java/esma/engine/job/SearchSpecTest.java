package esma.engine.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.SpecificationException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SearchSpecTest {
    private static final OptionalInt NO_CONTROL = OptionalInt.empty();

    private static SearchSpec spec(
            List<String> constants, int depth, int order, int digits, OptionalInt control) {
        return new SearchSpec(constants, "self", "1..4", depth, order, digits, control, 1);
    }

    private static void refused(
            String part,
            List<String> constants,
            int depth,
            int order,
            int digits,
            OptionalInt control) {
        SpecificationException e =
                assertThrows(
                        SpecificationException.class,
                        () -> spec(constants, depth, order, digits, control));
        assertTrue(e.toString().contains(part), e.toString());
    }

    @Test
    void theLimitsAreInclusive() {
        assertEquals(4, spec(List.of("e"), 8, 4, 1, NO_CONTROL).maxOrder());
        assertEquals(1, spec(List.of("e"), 9, 1, 1, NO_CONTROL).maxOrder());
        assertEquals(52, spec(List.of("e"), 105, 52, 1, NO_CONTROL).maxOrder());
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        refused("depth", List.of("e"), 7, 1, 1, NO_CONTROL);
        refused("order", List.of("e"), 105, 53, 1, NO_CONTROL);
        refused("order", List.of("e"), 105, 0, 1, NO_CONTROL);
        refused("digits", List.of("e"), 105, 26, 0, NO_CONTROL);
        refused("control", List.of(), 105, 26, 1, NO_CONTROL);
        refused("control", List.of("e"), 105, 26, 1, OptionalInt.of(3));
        refused("random reals", List.of(), 105, 26, 1, OptionalInt.of(-1));
        // twice an order near 2^31 must not wrap
        refused("order", List.of("e"), 105, Integer.MAX_VALUE, 1, NO_CONTROL);
        refused("order", List.of("e"), 105, 1 << 30, 1, NO_CONTROL);
    }

    @Test
    void laterChangesToTheListDoNotReachIt() {
        List<String> constants = new ArrayList<>(List.of("e"));
        SearchSpec spec = spec(constants, 105, 26, 1000, NO_CONTROL);
        constants.add("pi");
        assertEquals(List.of("e"), spec.constants());
        assertEquals(spec, spec(List.of("e"), 105, 26, 1000, NO_CONTROL));
    }
}
