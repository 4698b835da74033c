package esma.cf.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InterlacedRecogniserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2; (1, 2*m+2, 1)]",
                "[1; (2)]",
                "[(t, 2*t) : t=2^m]",
                "[7; (1, 1, 3, 3*m+5, 12*m+18)]",
                "[3-; 5, (m^2+1, 4) | (-1, m+1)]",
                "[0; (t, 5, t+1) : t=3^m]"
            })
    void classicalLawsAreFound(String text) {
        ListedCf start = CfParser.parse(text).prefix(60);
        assertEquals(
                Optional.of(text),
                InterlacedRecogniser.recognise(start, 8, 3).map(CfNotation::text));
    }

    @Test
    void whatIsFoundHasTheTermsAndGoesOnAsTheFractionDoes() {
        RandomCases.repeat(
                300,
                random -> {
                    InterlacedCf fraction = RandomFractions.interlaced(random);
                    ListedCf start = fraction.prefix(50);
                    if (start.complete()) {
                        return;
                    }
                    Optional<InterlacedCf> found = InterlacedRecogniser.recognise(start, 4, 2);
                    boolean isRatioSeen = fraction.ratio().isEmpty();
                    assertTrue(found.isPresent() || !isRatioSeen, () -> CfNotation.text(fraction));
                    found.ifPresent(
                            law ->
                                    assertEquals(
                                            fraction.prefix(80),
                                            law.prefix(80),
                                            () -> CfNotation.text(fraction)));
                });
    }

    @Test
    void randomTermsHaveNoLaw() {
        RandomCases.repeat(
                200,
                random -> {
                    ListedCf start = RandomFractions.listed(random, 40, false);
                    assertEquals(Optional.empty(), InterlacedRecogniser.recognise(start, 5, 2));
                });
    }
}
