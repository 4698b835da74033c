package esma.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParetoPlotTest {
    private static final List<Ranked> ALL = all();
    private static final List<Ranked> FRONT = front(ALL);

    private static List<Ranked> all() {
        List<Ranked> all = new ArrayList<>();
        for (String signs : List.of("+", "+-", "-+", "-")) {
            for (Moebius target :
                    List.of(Moebius.IDENTITY, new Moebius(1, 1, 1, -1), new Moebius(1, 0, 0, 2))) {
                if (!signs.equals("-") || target.c() == 1) {
                    String name = Integer.toString(all.size() + 1);
                    all.add(new Ranked(name, Samples.formula("tan(1)", target, signs)));
                }
            }
        }
        return all;
    }

    private static List<Ranked> front(List<Ranked> all) {
        List<Ranked> front = new ArrayList<>();
        double fewest = Double.MAX_VALUE;
        for (Ranked ranked :
                all.stream()
                        .sorted(
                                Comparator.comparing((Ranked r) -> r.point().y())
                                        .thenComparing(r -> r.point().x()))
                        .toList()) {
            if (ranked.point().x() < fewest) {
                fewest = ranked.point().x();
                front.add(ranked);
            }
        }
        return front;
    }

    @Test
    void theFrontIsNamedBesideItsPointsAndInWords() {
        Picture picture = ParetoPlot.of("tan(1)", FRONT, ALL, Theme.LIGHT);
        List<String> texts = new Svg(picture.svg()).texts("text");
        assertTrue(FRONT.size() > 1);
        for (Ranked ranked : FRONT) {
            assertTrue(texts.contains(ranked.name()), texts.toString());
            assertTrue(
                    picture.altText().contains("; " + ranked.name() + ", ")
                            || picture.altText().contains(": " + ranked.name() + ", "));
        }
        assertTrue(texts.contains("some of the others"));
        assertEquals(
                "Bits of law and target against terms for 100 digits. 3 formulas are beaten by none"
                        + " in both, simplest first: 1, tan(1), signs +: 69 terms, 38 bits; 7,"
                        + " tan(1), signs -+: 67 terms, 97 bits; 10, (tan(1)+1)/(tan(1)-1), signs"
                        + " -: 46 terms, 104 bits.",
                picture.altText());
    }

    @Test
    void theBorderIsAStaircaseFromPointToPoint() {
        Svg svg = new Svg(ParetoPlot.of("tan(1)", FRONT, List.of(), Theme.LIGHT).svg());
        double[][] stairs = svg.dashedLine(Theme.LIGHT.faint(), 2 * FRONT.size() - 1);
        for (int i = 1; i < stairs.length; i++) {
            boolean rises = i % 2 == 1;
            assertEquals(rises, stairs[i][0] == stairs[i - 1][0], "x of corner " + i);
            assertEquals(!rises, stairs[i][1] == stairs[i - 1][1], "y of corner " + i);
            assertTrue(stairs[i][0] <= stairs[i - 1][0], "towards fewer terms");
            assertTrue(stairs[i][1] <= stairs[i - 1][1], "towards more bits");
        }
    }

    @Test
    void oneFormulaIsAFrontAndNoneIsNone() {
        Picture picture = ParetoPlot.of("tan(1)", FRONT.subList(0, 1), List.of(), Theme.DARK);
        assertTrue(picture.altText().contains("One formula beats all others"));
        new Svg(picture.svg());
        assertThrows(
                IllegalArgumentException.class,
                () -> ParetoPlot.of("tan(1)", List.of(), List.of(), Theme.DARK));
    }
}
