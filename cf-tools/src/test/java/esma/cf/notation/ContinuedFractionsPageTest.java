package esma.cf.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.approximation.BestApproximations;
import esma.cf.approximation.Ostrowski;
import esma.cf.approximation.SternBrocotPath;
import esma.cf.evaluate.ConvergenceClass;
import esma.cf.evaluate.FractionLimit;
import esma.cf.evaluate.LimitEnclosure;
import esma.cf.expand.CertainExpansion;
import esma.cf.expand.CfExpansion;
import esma.cf.expand.QuadraticExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.quadratic.QuadraticNumber;
import esma.cf.recognition.InterlacedRecogniser;
import esma.cf.transform.AperyAcceleration;
import esma.cf.transform.AperyDiagonal;
import esma.cf.transform.BauerMuir;
import esma.cf.transform.BihomographicExpansion;
import esma.cf.transform.Contraction;
import esma.cf.transform.Equivalence;
import esma.cf.transform.EulerFraction;
import esma.cf.transform.EulerSeries;
import esma.cf.transform.Extension;
import esma.cf.transform.HomographicExpansion;
import esma.cf.transform.InterlacedConvergence;
import esma.cf.transform.PolynomialForm;
import esma.cf.transform.PolynomialGauge;
import esma.cf.transform.RaneyTransducer;
import esma.constants.Constant;
import esma.constants.Enclosure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Every example of docs/continued-fractions.md gives the answer printed there. */
final class ContinuedFractionsPageTest {
    private static final Path PAGE = Path.of("../docs/continued-fractions.md");
    private static final int PATIENCE = 1000;
    private static final String E = "[2; (1, 2*m+2, 1)]";
    private static final String E_ACCELERATED = "[7/3+5/3; (8*m^2+32*m+28) | (4*m^2+20*m+21)]";
    private static final BigInteger N = BigInteger.valueOf(415);
    private static final BigInteger M = BigInteger.valueOf(93);

    private final Map<String, Supplier<String>> examples = new LinkedHashMap<>();

    private static ListedCf listed(String text) {
        return (ListedCf) CfParser.parse(text);
    }

    private static InterlacedCf interlaced(String text) {
        return (InterlacedCf) CfParser.parse(text);
    }

    private static PolynomialCf polynomial(String text) {
        return (PolynomialCf) CfParser.parse(text);
    }

    private static String text(CfExpansion expansion) {
        String text = CfNotation.text(expansion.listed());
        return expansion.ending() == CfExpansion.Ending.TWOS
                ? text.replace(", …]", "; then 2-, 2-, … for ever")
                : text;
    }

    private static CfExpansion rational(TermRule rule) {
        return CertainExpansion.ofRational(rule, N, M, 99);
    }

    private static String surd(TermRule rule, BigFraction p, BigFraction q, int n) {
        QuadraticNumber x = QuadraticNumber.of(p, q, BigInteger.valueOf(n));
        return CfNotation.text(QuadraticExpansion.of(rule, x, 99).orElseThrow());
    }

    private void expansions() {
        examples.put(
                "latex [1+5; 2-2/3, 7/2]",
                () -> CfTex.nested(CfParser.parse("[1+5; 2-2/3, 7/2]"), 9));
        for (String fraction : List.of("a(n)=2*n+1, b(n)=n^2", E)) {
            examples.put(
                    "latex compact " + fraction, () -> CfTex.compact(CfParser.parse(fraction)));
        }
        examples.put("expand regular 415/93", () -> text(rational(TermRule.REGULAR)));
        examples.put(
                "expand nearest pi, 10 digits",
                () ->
                        text(
                                CertainExpansion.of(
                                        TermRule.NEAREST, Constant.parse("pi").enclose(33), 5)));
        examples.put("expand negative 415/93", () -> text(rational(TermRule.NEGATIVE)));
        examples.put("expand odd 415/93", () -> text(rational(TermRule.ODD)));
        examples.put("expand even 415/93", () -> text(rational(TermRule.EVEN)));
        List<BigInteger> numerators =
                List.of(BigInteger.ONE, BigInteger.valueOf(3), BigInteger.valueOf(-2));
        examples.put(
                "expand numerators 1, 3, -2 of 415/93",
                () -> text(rational(TermRule.numerators(numerators))));
        BigFraction half = BigFraction.ONE_HALF;
        examples.put(
                "expand regular sqrt(7)",
                () -> surd(TermRule.REGULAR, BigFraction.ZERO, BigFraction.ONE, 7));
        examples.put("expand nearest (1+sqrt(5))/2", () -> surd(TermRule.NEAREST, half, half, 5));
    }

    private static String limit(String fraction) {
        LimitEnclosure limit = FractionLimit.of(CfParser.parse(fraction), 25, 10_000).orElseThrow();
        Enclosure x = limit.enclosure();
        BigDecimal two = BigDecimal.valueOf(2).pow(x.scale());
        BigDecimal low = new BigDecimal(x.lower()).divide(two, 20, RoundingMode.FLOOR);
        BigDecimal high = new BigDecimal(x.upper()).divide(two, 20, RoundingMode.FLOOR);
        assertEquals(low, high);
        return low + " " + limit.certificate();
    }

    private static String speed(String fraction) {
        ConvergenceClass c =
                CfParser.parse(fraction) instanceof InterlacedCf interlaced
                        ? InterlacedConvergence.of(interlaced).orElseThrow()
                        : ConvergenceClass.of(polynomial(fraction));
        return switch (c.kind()) {
            case GEOMETRIC ->
                    String.format(
                            Locale.ROOT, "GEOMETRIC, %.3f digits a term", c.rate() / Math.log(10));
            case FACTORIAL -> String.format(Locale.ROOT, "FACTORIAL, n!^-%.3f", c.rate());
            case POWER -> String.format(Locale.ROOT, "POWER, n^-%.3f", c.rate());
            case SUB_EXPONENTIAL, LOGARITHMIC, DIVERGENT -> c.kind().toString();
        };
    }

    private void limits() {
        for (String fraction : List.of("a(n)=2*n+1, b(n)=n^2", E, "[(2, 10) | (-6, 1)]")) {
            examples.put("limit " + fraction + " to 20 digits", () -> limit(fraction));
        }
        for (String fraction :
                List.of(
                        "a(n)=2*n+1, b(n)=n^2",
                        "a(n)=4*n+2, b(n)=1",
                        "a(n)=1, b(n)=n^2",
                        "a(n)=6*n+9, b(n)=-n^2-2*n-1",
                        "a(n)=2*n^3+3*n^2+3*n+1, b(n)=-n^6",
                        "a(n)=34*n^3+153*n^2+231*n+117,"
                                + " b(n)=-n^6-6*n^5-15*n^4-20*n^3-15*n^2-6*n-1",
                        "a(n)=1, b(n)=-1",
                        "a(n)=n+3, b(n)=-n-1",
                        E_ACCELERATED,
                        E)) {
            examples.put("class " + fraction, () -> speed(fraction));
        }
    }

    private static String reduced(String fraction) {
        Equivalence.Scaled scaled = Equivalence.reduced(polynomial(fraction));
        return CfNotation.rational(scaled.factor())
                + " times "
                + CfNotation.text(scaled.fraction());
    }

    private static String apery(String fraction) {
        PolynomialCf f = polynomial(fraction);
        return AperyAcceleration.steps(f).stream()
                .filter(s -> s.keepsLimit(f))
                .map(
                        s ->
                                "w="
                                        + s.w().text("n")
                                        + ", lambda="
                                        + CfNotation.rational(s.lambda())
                                        + ": "
                                        + CfNotation.text(s.tail()))
                .collect(Collectors.joining("\n"));
    }

    private void transforms() {
        for (String fraction :
                List.of(
                        "a(n)=-6*n^2-9*n-3, b(n)=18*n^4+18*n^3",
                        "a(n)=2*n+1, b(n)=2*n-1",
                        "a(n)=8*n+20, b(n)=4")) {
            examples.put("reduced " + fraction, () -> reduced(fraction));
        }
        examples.put(
                "unit numerators [1+2; 3+4, 5]",
                () -> CfNotation.text(Equivalence.withUnitNumerators(listed("[1+2; 3+4, 5]"))));
        examples.put(
                "even part [1; 2, 2, 2, 2]",
                () ->
                        CfNotation.text(
                                Contraction.of(listed("[1; 2, 2, 2, 2]"), 2, 0).orElseThrow()));
        examples.put(
                "fold " + E + " by 3 from 1",
                () -> CfNotation.text(Contraction.fold(interlaced(E), 3, 1).orElseThrow()));
        examples.put(
                "insert [3; 7, 16] at 1 with 1",
                () -> CfNotation.text(Extension.insert(listed("[3; 7, 16]"), 1, BigFraction.ONE)));
        examples.put(
                "remove [3; 7, 15, 1, 292] at 2",
                () -> CfNotation.text(Extension.remove(listed("[3; 7, 15, 1, 292]"), 2)));
        examples.put(
                "euler 1, 1/2, 1/6",
                () ->
                        CfNotation.text(
                                EulerFraction.of(
                                        List.of(
                                                BigFraction.ONE,
                                                BigFraction.ONE_HALF,
                                                new BigFraction(1, 6)))));
        examples.put(
                "euler ratio -(2*k-1)/(2*k+1)",
                () ->
                        CfNotation.text(
                                EulerFraction.ofRatio(
                                        BigFraction.ONE,
                                        Polynomial.of(1, -2),
                                        Polynomial.of(1, 2))));
        for (String fraction : List.of("[1-; 3+9, (2) | (4*m^2+20*m+25)]", "a(n)=2, b(n)=-1")) {
            examples.put("series " + fraction, () -> series(fraction));
        }
        examples.put(
                "bauer-muir a(n)=1, b(n)=n^2 with w=n",
                () ->
                        CfNotation.text(
                                BauerMuir.of(polynomial("a(n)=1, b(n)=n^2"), Polynomial.of(0, 1))
                                        .orElseThrow()));
        for (String fraction : List.of("a(n)=1, b(n)=n^2", "a(n)=2*n^3+3*n^2+3*n+1, b(n)=-n^6")) {
            examples.put("apery " + fraction, () -> apery(fraction));
        }
        for (String fraction :
                List.of(
                        "a(n)=2*n^3+3*n^2+3*n+1, b(n)=-n^6",
                        "a(n)=2*n+1, b(n)=n^4",
                        "a(n)=1, b(n)=n^2",
                        "a(n)=n+3, b(n)=-n-1")) {
            examples.put("apery diagonal " + fraction, () -> diagonal(fraction));
        }
        for (String fraction : List.of("a(n)=n+3, b(n)=-n-1", E_ACCELERATED)) {
            examples.put(
                    "digits of " + fraction + " from 20, 40, 80 terms", () -> digits(fraction));
        }
        examples.put(
                "digits of a(n)=1, b(n)=n^2 from 1000 terms, after 0, 1, 2, 3 steps",
                ContinuedFractionsPageTest::digitsAfterSteps);
    }

    private static String series(String fraction) {
        InterlacedCf x =
                CfParser.parse(fraction) instanceof PolynomialCf polynomial
                        ? polynomial.interlaced()
                        : interlaced(fraction);
        EulerSeries series = EulerSeries.of(x, 4).orElseThrow();
        return list(series.start()) + ", …: ratio " + series.ratio().text("n");
    }

    private static String diagonal(String fraction) {
        ListedCf start = AperyDiagonal.of(polynomial(fraction), 40).orElseThrow();
        InterlacedCf law = InterlacedRecogniser.recognise(start, 1, 24).orElseThrow();
        return reduced(CfNotation.text(PolynomialForm.of(law).orElseThrow().tail()));
    }

    private static String digits(String fraction) {
        return Stream.of(20, 40, 80)
                .map(n -> FractionLimit.of(CfParser.parse(fraction), 1000, n).orElseThrow())
                .map(limit -> String.valueOf(limit.digits()))
                .collect(Collectors.joining(" "));
    }

    private static String digitsAfterSteps() {
        PolynomialCf fraction = polynomial("a(n)=1, b(n)=n^2");
        List<Integer> digits = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            digits.add(FractionLimit.of(fraction, 60, 1000).orElseThrow().digits());
            PolynomialCf before = fraction;
            fraction =
                    AperyAcceleration.steps(before).stream()
                            .filter(s -> s.keepsLimit(before))
                            .findFirst()
                            .orElseThrow()
                            .tail();
        }
        return digits.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String gauge(String first, String second) {
        PolynomialGauge gauge =
                PolynomialGauge.find(polynomial(first), polynomial(second), 2).orElseThrow();
        String factor =
                gauge.factor().equals(BigFraction.ONE)
                        ? ""
                        : CfNotation.rational(gauge.factor()) + ": ";
        return factor
                + "[["
                + gauge.u11().text("n")
                + ", "
                + gauge.u12().text("n")
                + "], ["
                + gauge.u21().text("n")
                + ", "
                + gauge.u22().text("n")
                + "]]";
    }

    private void arithmetic() {
        ContinuedFraction root = CfParser.parse("[1; (2)]");
        examples.put(
                "gosper (2*x+1)/(x+3), x = [1; (2)]",
                () -> text(HomographicExpansion.of(Matrix2.of(2, 1, 1, 3), root, 10, PATIENCE)));
        examples.put(
                "gosper x*y, x = " + E + ", y = a(n)=2*n+1, b(n)=n^2",
                () ->
                        text(
                                BihomographicExpansion.of(
                                        BihomographicExpansion.Operation.MULTIPLY,
                                        CfParser.parse(E),
                                        CfParser.parse("a(n)=2*n+1, b(n)=n^2"),
                                        10,
                                        PATIENCE)));
        examples.put(
                "gosper (x+1)/(x-1), x = a(n)=4*n+2, b(n)=1",
                () ->
                        text(
                                HomographicExpansion.of(
                                        Matrix2.of(1, 1, 1, -1),
                                        CfParser.parse("a(n)=4*n+2, b(n)=1"),
                                        10,
                                        PATIENCE)));
        examples.put(
                "gosper (2*x-1)/(x-1), x = a(n)=n+3, b(n)=-n-1",
                () ->
                        text(
                                HomographicExpansion.of(
                                        Matrix2.of(2, -1, 1, -1),
                                        CfParser.parse("a(n)=n+3, b(n)=-n-1"),
                                        10,
                                        PATIENCE)));
        RaneyTransducer two = RaneyTransducer.ofDeterminant(2);
        examples.put(
                "raney 2",
                () ->
                        two.states().size()
                                + " states, "
                                + two.transitions().size()
                                + " transitions");
        examples.put(
                "raney 2 of [1; 2, 3, 4, 5, 6]",
                () ->
                        CfNotation.text(
                                ListedCf.regular(
                                        RaneyTransducer.image(
                                                Matrix2.of(2, 0, 0, 1),
                                                Terms.of(1, 2, 3, 4, 5, 6)))));
        examples.put(
                "raney (2-3*x)/x of [1; 2, 3, 4, 5, 6]",
                () ->
                        CfNotation.text(
                                ListedCf.regular(
                                        RaneyTransducer.image(
                                                Matrix2.of(-3, 2, 1, 0),
                                                Terms.of(1, 2, 3, 4, 5, 6)))));
        examples.put(
                "gauge a(n)=4*n+2, b(n)=1 and a(n)=4*n+10, b(n)=1",
                () -> gauge("a(n)=4*n+2, b(n)=1", "a(n)=4*n+10, b(n)=1"));
        examples.put(
                "gauge a(n)=2*n+1, b(n)=n^2 and a(n)=-6*n-9, b(n)=9*n^2+18*n+9",
                () -> gauge("a(n)=2*n+1, b(n)=n^2", "a(n)=-6*n-9, b(n)=9*n^2+18*n+9"));
    }

    private static String list(List<BigFraction> values) {
        return values.stream().map(CfNotation::rational).collect(Collectors.joining(", "));
    }

    private void approximation() {
        Terms pi = Terms.of(3, 7, 15, 1);
        examples.put(
                "best first kind [3; 7, 15, 1, …]",
                () -> list(BestApproximations.firstKind(pi, false, 99)));
        examples.put(
                "best second kind [3; 7, 15, 1, …]",
                () -> list(BestApproximations.secondKind(pi, false)));
        examples.put("stern-brocot 7/3", () -> SternBrocotPath.to(new BigFraction(7, 3)).text());
        examples.put(
                "ostrowski 11 with [1; 1, 1, 1, 1, 1, 1, 1]",
                () ->
                        Ostrowski.of(Terms.of(1, 1, 1, 1, 1, 1, 1, 1))
                                .digits(BigInteger.valueOf(11))
                                .stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
        for (String constant : List.of("e", "rogersRamanujan(1/2)")) {
            examples.put("recognise 40 terms of " + constant, () -> recognised(constant));
        }
    }

    private static String recognised(String constant) {
        CfExpansion terms =
                CertainExpansion.of(
                        TermRule.signed(SignPattern.REGULAR),
                        Constant.parse(constant).enclose(1000),
                        40);
        return CfNotation.text(InterlacedRecogniser.recognise(terms.listed(), 6, 2).orElseThrow());
    }

    @Test
    void everyExampleGivesItsAnswer() throws IOException {
        expansions();
        limits();
        transforms();
        arithmetic();
        approximation();
        StringBuilder page = new StringBuilder();
        StringBuilder computed = new StringBuilder();
        List<String> unseen = new ArrayList<>(examples.keySet());
        boolean isExample = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                isExample = !isExample;
            } else if (isExample) {
                page.append(line).append('\n');
                if (line.startsWith("> ")) {
                    String name = line.substring(2);
                    unseen.remove(name);
                    Supplier<String> example = examples.getOrDefault(name, () -> "no such example");
                    computed.append(line).append('\n').append(example.get()).append('\n');
                }
            }
        }
        assertEquals(page.toString(), computed.toString());
        assertEquals(List.of(), unseen);
    }
}
