package esma.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.engine.formula.Formula;
import esma.engine.metrics.ErrorCurve;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class ConvergencePlotTest {
    private static final Formula REGULAR = Samples.formula("tan(1)", Moebius.IDENTITY, "+");
    private static final Formula FAST = Samples.formula("tan(1)", new Moebius(1, 1, 1, -1), "-");
    private static final Formula SLOW = Samples.formula("tan(1)", new Moebius(1, 0, 0, 2), "+-");
    private static final List<Curve> CURVES = Samples.curves(REGULAR, FAST, SLOW);

    @Test
    void theTermsReachAHundredDigits() {
        assertEquals(
                SLOW.metrics().termsFor100Digits().getAsInt(),
                ConvergencePlot.termsFor(List.of(REGULAR, FAST, SLOW)));
        for (Curve curve : CURVES) {
            ErrorCurve errors = curve.comparison().errors();
            assertTrue(errors.log10Error(errors.size() - 1) < -100, curve.name());
        }
    }

    @Test
    void theSvgIsXmlThatSaysWhatItShows() {
        Picture picture = ConvergencePlot.of(CURVES, Theme.LIGHT);
        Svg svg = new Svg(picture.svg());
        assertEquals("img", svg.root().getAttribute("role"));
        assertEquals(Integer.toString(picture.width()), svg.root().getAttribute("width"));
        assertEquals(Integer.toString(picture.height()), svg.root().getAttribute("height"));
        assertEquals(List.of(picture.title()), svg.texts("title"));
        assertEquals(List.of(picture.altText()), svg.texts("desc"));
        assertTrue(
                svg.texts("text")
                        .containsAll(
                                List.of(
                                        "Convergence of 3 formulas for tan(1)",
                                        "1: tan(1), signs +",
                                        "2: (tan(1)+1)/(tan(1)-1), signs -",
                                        "3: tan(1)/2, signs +-",
                                        "regular fraction of (tan(1)+1)/(tan(1)-1)",
                                        "regular fraction of tan(1)/2",
                                        "fitted law of each formula",
                                        "log10 of the error",
                                        "\u03b4(n)",
                                        "terms")),
                () -> svg.texts("text").toString());
        // the first formula is the regular fraction
        assertFalse(svg.texts("text").contains("regular fraction of tan(1)"));
    }

    @Test
    void aPageWithAStrictPolicyMayContainIt() {
        String svg = ConvergencePlot.of(CURVES, Theme.DARK_CLEAR).svg();
        for (String forbidden : List.of("style", "<!DOCTYPE", "href", "<script", "<?xml")) {
            assertFalse(svg.contains(forbidden), forbidden);
        }
    }

    @Test
    void theLineOfAFormulaRunsThroughItsErrors() {
        Svg svg = new Svg(ConvergencePlot.of(CURVES, Theme.LIGHT).svg());
        for (int i = 0; i < CURVES.size(); i++) {
            ErrorCurve errors = CURVES.get(i).comparison().errors();
            double[][] xy = svg.solidLine(Theme.LIGHT.series(i), errors.size());
            int last = errors.size() - 1;
            double right = (xy[last][0] - xy[0][0]) / last;
            double down =
                    (xy[last][1] - xy[0][1]) / (errors.log10Error(0) - errors.log10Error(last));
            assertTrue(right > 1 && down > 0.1, right + " " + down);
            for (int n = 0; n <= last; n++) {
                assertEquals(xy[0][0] + n * right, xy[n][0], 0.02, "x of term " + n);
                assertEquals(
                        xy[0][1] + (errors.log10Error(0) - errors.log10Error(n)) * down,
                        xy[n][1],
                        0.02,
                        "y of term " + n);
                assertTrue(n == 0 || i > 0 || xy[n][1] >= xy[n - 1][1], "downwards at " + n);
            }
        }
    }

    @Test
    void everySeriesDiffersByDashesOrMarkers() {
        List<Line> legend = new ConvergenceLines(CURVES).legend();
        Set<String> looks =
                legend.stream()
                        .map(
                                line ->
                                        line.look()
                                                + (line.look().hasMarkers()
                                                        ? " " + line.series()
                                                        : ""))
                        .collect(Collectors.toSet());
        assertEquals(legend.size(), looks.size());
        assertEquals(
                Set.of(Line.Look.FORMULA, Line.Look.REGULAR, Line.Look.FIT),
                legend.stream().map(Line::look).collect(Collectors.toSet()));
    }

    @Test
    void pngsHaveTheSizeAndTheBackgroundAskedFor() throws IOException {
        for (Theme theme : Theme.values()) {
            Picture picture = ConvergencePlot.of(CURVES, theme);
            for (int scale = 1; scale <= 2; scale++) {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png(scale)));
                assertEquals(scale * picture.width(), image.getWidth());
                assertEquals(scale * picture.height(), image.getHeight());
                int corner = image.getRGB(1, 1);
                assertEquals(theme.background().map(colour -> colour.getRGB()).orElse(0), corner);
            }
        }
    }

    @Test
    void theSameFormulasGiveTheSameBytes() {
        Picture one = ConvergencePlot.of(Samples.curves(REGULAR, SLOW), Theme.DARK);
        Picture two = ConvergencePlot.of(Samples.curves(REGULAR, SLOW), Theme.DARK);
        assertEquals(one.svg(), two.svg());
        assertEquals(one.svg(), one.svg());
        assertArrayEquals(one.png(1), two.png(1));
        assertNotEquals(
                one.svg(), ConvergencePlot.of(Samples.curves(REGULAR, SLOW), Theme.LIGHT).svg());
    }

    @Test
    void theAlternativeTextSaysHowFarEachComes() {
        assertEquals(
                "Errors on a logarithmic scale against the number of terms."
                        + " Formula 1, (tan(1)+1)/(tan(1)-1) under signs -, has an error of"
                        + " 10^-101.4 after 46 terms and \u03b4 = 1.006; the regular fraction of"
                        + " that target has an error of 10^-60.5 after 46 terms and \u03b4 ="
                        + " 1.047; fitted law: ln error = -2.55 - 3.20 ln n + 0.786 n - 1.48 n ln"
                        + " n.",
                ConvergencePlot.of(Samples.curves(FAST), Theme.LIGHT).altText());
    }

    @Test
    void aPictureHasOneToSixFormulas() {
        assertThrows(
                IllegalArgumentException.class, () -> ConvergencePlot.of(List.of(), Theme.LIGHT));
        Curve curve = CURVES.get(0);
        ConvergencePlot.of(Collections.nCopies(6, curve), Theme.LIGHT).svg();
        assertThrows(
                IllegalArgumentException.class,
                () -> ConvergencePlot.of(Collections.nCopies(7, curve), Theme.LIGHT));
    }

    @Test
    void geometricLawsEndWhereTheirTermsOutgrowADouble() {
        Formula tasoev = Samples.formula("tasoev(3)", Moebius.IDENTITY, "+");
        Picture picture = ConvergencePlot.of(Samples.curves(tasoev), Theme.LIGHT);
        assertTrue(picture.altText().contains("after 20 terms"), picture.altText());
        new Svg(picture.svg());
    }
}
