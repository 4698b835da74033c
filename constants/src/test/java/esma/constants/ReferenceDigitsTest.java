package esma.constants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 1000 digits computed with PARI/GP, against this module's. */
final class ReferenceDigitsTest {

    record Line(String expression, String digits) {}

    static List<Line> lines() throws IOException {
        try (InputStream in =
                ReferenceDigitsTest.class.getResourceAsStream("/reference/digits.tsv")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Line(fields[0], fields[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void reproducesEveryDigit(Line line) {
        assertEquals(line.digits(), Constant.parse(line.expression()).decimals(1000));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void enclosesTheReferenceValueRigorously(Line line) {
        Enclosure enclosure = Constant.parse(line.expression()).enclose(3300);
        BigDecimal below = new BigDecimal(line.digits());
        BigDecimal above = below.add(new BigDecimal(BigInteger.ONE, 1000));
        BigDecimal unit = new BigDecimal(BigInteger.TWO.pow(enclosure.scale()));
        // the number lies in [below, above], narrower than the enclosure, which must meet it
        assertTrue(new BigDecimal(enclosure.lower()).compareTo(above.multiply(unit)) <= 0);
        assertTrue(new BigDecimal(enclosure.upper()).compareTo(below.multiply(unit)) >= 0);
        assertTrue(
                enclosure
                                .width()
                                .shiftLeft(3300)
                                .compareTo(BigInteger.ONE.shiftLeft(enclosure.scale()))
                        <= 0);
        assertEquals(Rigor.RIGOROUS, enclosure.rigor());
    }
}
