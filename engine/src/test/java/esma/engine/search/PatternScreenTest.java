package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.rewrite.RewritingTable;
import esma.cf.rewrite.SignedRewriting;
import esma.engine.control.Reals;
import esma.engine.job.SignSet;
import esma.engine.sequence.BatchScreen;
import esma.engine.sequence.ComplexityScreen;
import esma.engine.sequence.VanishingDifferences;
import esma.engine.target.Target;
import esma.engine.target.TargetFamilies;
import esma.engine.verify.CachedReal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No candidate that survives alone is refused in a batch. */
final class PatternScreenTest {
    private static final int DEPTH = 105;
    private static final int BOUND = 26;

    /** What was compared. */
    private record Tally(long candidates, long refused, long survivingAlone) {
        Tally plus(Tally other) {
            return new Tally(
                    candidates + other.candidates,
                    refused + other.refused,
                    survivingAlone + other.survivingAlone);
        }
    }

    private static Tally compare(CachedReal constant, Target target, SignSet signs) {
        Terms terms = TargetExpansion.of(constant, target, 2 * DEPTH + 2).terms();
        Tally tally = new Tally(0, 0, 0);
        if (!SignedRewriting.fitsWords(terms)) {
            return tally;
        }
        long[] regular = terms.toWords();
        Optional<RewritingTable> table = RewritingTable.of(regular, DEPTH);
        if (table.isEmpty()) {
            return tally;
        }
        PatternScreen batches =
                new PatternScreen(table.get(), BatchScreen.fastest(BOUND, DEPTH).orElseThrow());
        ComplexityScreen alone = new ComplexityScreen(BOUND, DEPTH);
        long[] signed = new long[DEPTH];
        for (SignSet.Block block : signs.blocks()) {
            SignSet.Packed patterns = block.packed();
            BitSet survivors = batches.survivors(patterns);
            long refused = 0;
            long surviving = 0;
            for (int i = 0; i < patterns.size(); i++) {
                int count =
                        SignedRewriting.rewriteWords(
                                regular,
                                regular.length,
                                patterns.minusBits(i),
                                patterns.period(i),
                                signed,
                                DEPTH);
                assertEquals(DEPTH, count);
                boolean survives =
                        alone.complexity(signed, count) <= BOUND
                                || VanishingDifferences.find(signed, count).isPresent();
                surviving += survives ? 1 : 0;
                refused += survivors.get(i) ? 0 : 1;
                if (survives && !survivors.get(i)) {
                    throw new AssertionError(
                            constant.real().text() + ", " + target + ", " + patterns.pattern(i));
                }
            }
            tally = tally.plus(new Tally(patterns.size(), refused, surviving));
        }
        return tally;
    }

    @Test
    void refusesNoLawOfE() {
        CachedReal e = new CachedReal(Reals.of("e"));
        SignSet signs = SignSet.parse("1..6");
        Tally tally =
                TargetFamilies.parse("moebius:2").pairs().stream()
                        .map(target -> compare(e, target, signs))
                        .reduce(new Tally(0, 0, 0), Tally::plus);
        assertTrue(tally.survivingAlone > 5000, tally.toString());
        assertTrue(tally.refused > 500, tally.toString());
    }

    @Test
    void refusesNearlyAllOfPi() {
        CachedReal pi = new CachedReal(Reals.of("pi"));
        SignSet signs = SignSet.parse("12");
        Tally tally =
                TargetFamilies.parse("moebius:1").pairs().stream()
                        .map(target -> compare(pi, target, signs))
                        .reduce(new Tally(0, 0, 0), Tally::plus);
        assertTrue(tally.refused > 0.99 * tally.candidates, tally.toString());
    }

    /** {@code -Dscreen.candidates=100000000} for the long run. */
    @Test
    @Tag("slow")
    void agreesOnMillions() {
        long wanted = Long.getLong("screen.candidates", 2_000_000);
        List<String> constants = List.of("pi", "e", "gamma", "tan(1/3)", "zeta(3)", "log(2)");
        List<Target> targets = TargetFamilies.parse("moebius:5").pairs();
        Tally total =
                IntStream.iterate(0, round -> round + 1)
                        .limit(
                                Math.min(
                                        (long) targets.size() * constants.size(),
                                        1 + wanted / SignSet.parse("1..13").count()))
                        .parallel()
                        .mapToObj(
                                round ->
                                        compare(
                                                new CachedReal(
                                                        Reals.of(
                                                                constants.get(
                                                                        round % constants.size()))),
                                                targets.get(round * 5 % targets.size()),
                                                SignSet.parse("1..13")))
                        .reduce(new Tally(0, 0, 0), Tally::plus);
        System.out.println(total);
        assertTrue(total.candidates > 0.9 * wanted, total.toString());
    }
}
