package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.engine.RandomCases;
import esma.engine.sequence.SequenceAnalysis.Outcome;
import esma.engine.sequence.SequenceAnalysis.Report;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class SequenceAnalysisTest {
    private static final BigInteger LARGE_PRIME =
            BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE);

    private static int complexity(Terms terms) {
        BerlekampMassey run = new BerlekampMassey(LARGE_PRIME);
        terms.forEach(run::add);
        return run.complexity();
    }

    @Test
    void fibonacciIsFound() {
        Report report = SequenceAnalysis.analyse(Terms.of(1, 1, 2, 3, 5, 8, 13, 21), 3);
        assertEquals(Outcome.FOUND, report.outcome());
        assertEquals(1, report.ruledOut());
        assertEquals(2, report.law().orElseThrow().law().complexity());
    }

    @Test
    void primesHaveNoShortRecurrenceAndThatIsShown() {
        Terms primes = Terms.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53);
        Report report = SequenceAnalysis.analyse(primes, 5);
        assertEquals(Outcome.NONE, report.outcome());
        assertEquals(5, report.ruledOut());
    }

    @Test
    void tooFewTermsDecideOnlyWhatTheyCan() {
        Report report = SequenceAnalysis.analyse(Terms.of(2, 3, 5, 7, 11, 13), 5);
        assertEquals(Outcome.TOO_FEW_TERMS, report.outcome());
        assertTrue(report.ruledOut() < 3);
        // satisfied by some recurrence, but nothing is held out
        Report four = SequenceAnalysis.analyse(Terms.of(1, 1, 2, 3), 2);
        assertEquals(Outcome.TOO_FEW_TERMS, four.outcome());
    }

    @Test
    void nothingIsFoundInHardlyAnyTerms() {
        for (int count = 0; count < SequenceAnalysis.LEAST_HELD_OUT; count++) {
            Report report = SequenceAnalysis.analyse(Terms.ofWords(new long[count], count), 2);
            assertEquals(Outcome.TOO_FEW_TERMS, report.outcome(), "zeros: " + count);
        }
        assertEquals(Outcome.FOUND, SequenceAnalysis.analyse(Terms.of(0, 0, 0, 0), 2).outcome());
    }

    @Test
    void whatIsRuledOutIsRuledOut() {
        RandomCases.repeat(
                600,
                random -> {
                    int count = random.nextInt(40);
                    long[] words = new long[count];
                    int shape = random.nextInt(3);
                    for (int n = 0; n < count; n++) {
                        words[n] =
                                switch (shape) {
                                    case 0 -> random.nextInt(2);
                                    case 1 -> n < 3 ? random.nextInt(9) : words[n - 3] + n % 3;
                                    default -> random.nextLong();
                                };
                    }
                    Terms terms = Terms.of(words);
                    int asked = random.nextInt(20);
                    Report report = SequenceAnalysis.analyse(terms, asked);
                    assertTrue(report.ruledOut() < complexity(terms));
                    if (report.outcome() == Outcome.FOUND) {
                        FittedLaw fit = report.law().orElseThrow();
                        assertEquals(terms, fit.law().terms(count));
                        assertTrue(fit.termsHeldOut() >= SequenceAnalysis.LEAST_HELD_OUT);
                    } else {
                        assertEquals(report.outcome() == Outcome.NONE, report.ruledOut() >= asked);
                    }
                });
    }

    @Test
    void aLawSeenByItsDifferencesRulesOutNoMoreThanTheTermsDo() {
        Polynomial[] residues = new Polynomial[20];
        for (int j = 0; j < residues.length; j++) {
            residues[j] = Polynomial.of(31L * j * j % 17, 1 + 13L * j * j % 11);
        }
        Law law = RandomCases.law(java.util.List.of(), residues);
        Terms terms = law.terms(62);
        Report report = SequenceAnalysis.analyse(terms, 15);
        assertEquals(Outcome.FOUND, report.outcome());
        assertEquals(20, report.law().orElseThrow().law().period());
        // sixty-two terms have recurrences of order 31, though not this law
        assertTrue(report.ruledOut() < complexity(terms));
    }
}
