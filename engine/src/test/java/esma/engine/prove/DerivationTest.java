package esma.engine.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.cf.law.Law;
import esma.cf.proof.Prover;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.engine.RandomCases;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.prove.Derivation.Outcome;
import esma.engine.search.TargetExpansion;
import esma.engine.target.MoebiusTarget;
import esma.engine.verify.CachedReal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is derived from base theorems is what the digits say. */
final class DerivationTest {
    private static final List<String> POLYNOMIAL =
            List.of(
                    "e",
                    "tan(1)",
                    "exp(2/3)",
                    "besselI(0,2)/besselI(1,2)",
                    "besselJ(0,2)/besselJ(1,2)",
                    "tan(1/3)",
                    "sqrt(7)",
                    "phi");
    private static final List<String> GEOMETRIC = List.of("rogersRamanujan(1/2)", "tasoev(3)");

    /** Digits of geometric constants are dear: theirs are computed once, about 12 000. */
    private static final int GEOMETRIC_BITS = 40_000;

    private static final int LEAST_DEPTH = 300;
    private static final SignPattern ALL_MINUS = new SignPattern("-");

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private int derived;
    private int derivedUnderAllMinus;
    private int withoutLaw;
    private int geometric;

    /** A constant, what derives from it, and its digits. */
    private record Known(Derivation derivation, Prover prover, CachedReal digits) {
        static Known of(String text) {
            Constant constant = Constant.parse(text);
            return new Known(
                    new Derivation(constant, Derivation.DEFAULT_LIMIT),
                    Prover.of(constant),
                    new CachedReal(constant));
        }
    }

    @Test
    void agreesWithTheDigits() {
        RandomCases.repeat(300, random -> compare(anyOf(POLYNOMIAL, random), random));
        assertTrue(derived > 200 && derivedUnderAllMinus > 5 && withoutLaw > 10, this::counts);
    }

    /** 1000 cases; {@code -Dtests.jvmArgs=-Dtest.derivations=10000} makes more. */
    @Test
    @Tag("slow")
    void agreesWithTheDigitsManyTimes() {
        int cases = Integer.getInteger("test.derivations", 1_000);
        RandomCases.repeat(
                cases,
                random -> {
                    boolean isGeometric = random.nextInt(50) == 0;
                    compare(anyOf(isGeometric ? GEOMETRIC : POLYNOMIAL, random), random);
                });
        assertEquals(cases, derived + derivedUnderAllMinus + withoutLaw, this::counts);
        assertTrue(
                derivedUnderAllMinus > cases / 80
                        && withoutLaw > cases / 30
                        && geometric > cases / 150,
                this::counts);
    }

    private String counts() {
        return derived
                + " derived, "
                + derivedUnderAllMinus
                + " under all minus, "
                + withoutLaw
                + " without law, "
                + geometric
                + " geometric";
    }

    private static String anyOf(List<String> constants, Random random) {
        return constants.get(random.nextInt(constants.size()));
    }

    private static Moebius target(Random random) {
        while (true) {
            int[] m = random.ints(4, -5, 6).toArray();
            if (m[0] * m[3] != m[1] * m[2]) {
                return new Moebius(m[0], m[1], m[2], m[3]);
            }
        }
    }

    private void compare(String text, Random random) {
        Known constant = known.computeIfAbsent(text, Known::of);
        Moebius target = target(random);
        SignPattern signs = RandomCases.pattern(random, 6);
        String what = text + " " + target + " " + signs;
        Outcome outcome = constant.derivation().derive(target, signs);
        if (outcome instanceof Outcome.NoLaw) {
            assertEquals(ALL_MINUS, signs, what);
            if (!GEOMETRIC.contains(text)) {
                // thousands of geometric terms would take millions of digits
                assertRunsOfTwoGrow(constant, target, what);
            }
            withoutLaw++;
            return;
        }
        Outcome.Derived found = assertInstanceOf(Outcome.Derived.class, outcome, what);
        Law law = found.law();
        assertEquals(
                Optional.empty(),
                constant.prover().refusal(found.proof(), target, signs, law),
                what);
        int depth = Math.max(LEAST_DEPTH, law.preperiod() + 2 * law.period());
        if (GEOMETRIC.contains(text)) {
            // as far as those digits reach
            Terms digits = geometricTerms(constant, target, signs, depth);
            assertTrue(digits.size() > 60, () -> what + ": " + digits.size() + " terms");
            assertEquals(digits, law.terms(digits.size()), what);
            geometric++;
        } else {
            assertEquals(terms(constant, target, signs, depth), law.terms(depth), what);
        }
        derived += signs.equals(ALL_MINUS) ? 0 : 1;
        derivedUnderAllMinus += signs.equals(ALL_MINUS) ? 1 : 0;
    }

    private static Terms terms(Known constant, Moebius target, SignPattern signs, int depth) {
        RegularExpansion regular =
                TargetExpansion.of(constant.digits(), new MoebiusTarget(target), 2 * depth + 2);
        return SignedRewriting.rewrite(regular, signs, depth);
    }

    private static Terms geometricTerms(
            Known constant, Moebius target, SignPattern signs, int depth) {
        RegularExpansion regular =
                LehmerExpansion.ofImage(
                        target, constant.digits().enclose(GEOMETRIC_BITS), 2 * depth + 2);
        return SignedRewriting.rewrite(regular, signs, depth);
    }

    /** Slow laws need a few thousand terms until the first long run is passed. */
    private static void assertRunsOfTwoGrow(Known constant, Moebius target, String what) {
        StringBuilder seen = new StringBuilder(what);
        for (int count = 4000; count <= 64_000; count *= 4) {
            RegularExpansion regular =
                    TargetExpansion.of(constant.digits(), new MoebiusTarget(target), count);
            Terms terms = SignedRewriting.rewrite(regular, ALL_MINUS, count);
            int early = longestRunOfTwo(terms.prefix(terms.size() / 4));
            int late = longestRunOfTwo(terms);
            if (late > early) {
                return;
            }
            seen.append(": run of ").append(early).append(" among ").append(terms.size());
        }
        fail(seen.toString());
    }

    private static int longestRunOfTwo(Terms terms) {
        int longest = 0;
        int run = 0;
        for (BigInteger term : terms) {
            run = term.equals(BigInteger.TWO) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Test
    void aLawLongerThanTheLimitIsNotCalledNone() {
        Outcome outcome =
                new Derivation(Constant.parse("e"), 200)
                        .derive(new Moebius(5, 1, 0, 7), new SignPattern("+--++-"));
        assertEquals(new Outcome.BeyondLimit(200), outcome);
    }

    /** Its period of 36 has a run of 29 twos, in which every number of terms looked at ended. */
    @Test
    void aRunOfTwoIsNotTakenForTheLaw() {
        Outcome outcome =
                new Derivation(Constant.parse("sqrt(7)"), Derivation.DEFAULT_LIMIT)
                        .derive(new Moebius(0, 2, 3, 2), ALL_MINUS);
        assertEquals(36, assertInstanceOf(Outcome.Derived.class, outcome).law().period());
    }

    @Test
    void aDerivedFormulaIsATheoremWithTheDigitsAskedFor() {
        Derivation derivation =
                new Derivation(Constant.parse("tan(1/3)"), Derivation.DEFAULT_LIMIT);
        Moebius target = new Moebius(2, 1, 1, -3);
        SignPattern signs = new SignPattern("+--");
        Outcome.Derived law = (Outcome.Derived) derivation.derive(target, signs);
        for (int digits : new int[] {0, 40, 1000}) {
            Formula formula = DerivedFormula.of(derivation, target, signs, law, digits);
            assertEquals(Status.PROVED, formula.status());
            assertEquals(digits, formula.evidence().verifiedDigits());
            assertEquals("(2*tan(1/3)+1)/(tan(1/3)-3)", formula.targetText());
        }
    }
}
