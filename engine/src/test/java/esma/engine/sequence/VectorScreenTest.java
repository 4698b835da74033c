package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.RandomCases;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the screens for one sequence, whose verdict is the verdict. */
final class VectorScreenTest {
    private static BatchScreen screen(int bound, int depth) {
        return BatchScreen.fastest(bound, depth).orElseThrow();
    }

    private static boolean survivesAlone(int[] sequence, int bound) {
        long[] terms = Arrays.stream(sequence).asLongStream().toArray();
        return new ComplexityScreen(bound, terms.length).complexity(terms, terms.length) <= bound
                || VanishingDifferences.find(terms, terms.length).isPresent();
    }

    /** How many of these sequences are refused; fails if one of them survives alone. */
    private static int refused(int[][] sequences, int bound) {
        int depth = sequences[0].length;
        BatchScreen screen = screen(bound, depth);
        int lanes = screen.lanes();
        int refused = 0;
        int[] terms = new int[depth * lanes];
        for (int from = 0; from < sequences.length; from += lanes) {
            for (int lane = 0; lane < lanes; lane++) {
                int[] sequence = sequences[Math.min(from + lane, sequences.length - 1)];
                for (int n = 0; n < depth; n++) {
                    terms[n * lanes + lane] = sequence[n];
                }
            }
            long survivors = screen.survivors(terms);
            for (int lane = 0; lane < lanes && from + lane < sequences.length; lane++) {
                if ((survivors >>> lane & 1) == 0) {
                    int[] sequence = sequences[from + lane];
                    assertTrue(
                            !survivesAlone(sequence, bound),
                            () -> "refused at bound " + bound + ": " + Arrays.toString(sequence));
                    refused++;
                }
            }
        }
        return refused;
    }

    private static int[] gaussKuzmin(Random random, int depth) {
        int[] terms = new int[depth];
        for (int n = 0; n < depth; n++) {
            terms[n] = (int) Math.min(BatchScreen.LIMIT - 1, RandomCases.gaussKuzmin(random));
        }
        return terms;
    }

    @Test
    void refusesNearlyEveryRandomSequence() {
        RandomCases.repeat(
                3,
                random -> {
                    int[][] sequences = new int[8000][];
                    Arrays.setAll(sequences, i -> gaussKuzmin(random, 105));
                    assertTrue(refused(sequences, 26) > 7920, "99 in a hundred");
                });
    }

    @Test
    void refusesNoPeriodicSequenceUpToTheBoundWhateverComesBefore() {
        RandomCases.repeat(
                4,
                random -> {
                    for (int bound = 1; bound <= 40; bound += 1 + bound / 8) {
                        int depth = Math.max(4 * bound, 24);
                        int[][] sequences = new int[2 * (bound + 1) * (bound + 2)][depth];
                        for (int i = 0; i < sequences.length; i++) {
                            int period = 1 + i % (bound + 1);
                            int before = random.nextInt(bound + 2);
                            int most = 1 + random.nextInt(1 << random.nextInt(19));
                            for (int n = 0; n < depth; n++) {
                                sequences[i][n] =
                                        n < before + period
                                                ? random.nextInt(most)
                                                : sequences[i][n - period];
                            }
                        }
                        refused(sequences, bound);
                    }
                });
    }

    @Test
    void refusesNoInterlacedPolynomialThatStartsLate() {
        RandomCases.repeat(
                20,
                random -> {
                    int depth = 60 + random.nextInt(60);
                    int bound = 1 + random.nextInt(depth / 4);
                    int[][] sequences = new int[200][depth];
                    for (int[] sequence : sequences) {
                        int lag = 1 + random.nextInt(depth / 3);
                        int degree = random.nextInt(4);
                        int start = random.nextInt(depth / 2);
                        for (int n = 0; n < depth; n++) {
                            int m = n / lag;
                            int j = n % lag;
                            int power = (int) Math.pow(m, degree);
                            sequence[n] =
                                    n < start
                                            ? random.nextInt(9)
                                            : Math.min(
                                                    BatchScreen.LIMIT - 1,
                                                    j * j % 7 + (j % 3) * power);
                        }
                    }
                    refused(sequences, bound);
                });
    }

    @Test
    void zerosRunsFewValuesAndTheLargestTerms() {
        RandomCases.repeat(
                40,
                random -> {
                    int depth = 30 + random.nextInt(90);
                    int bound = 1 + random.nextInt((depth - 6) / 2);
                    int[][] sequences = new int[300][depth];
                    for (int i = 0; i < sequences.length; i++) {
                        int values = 2 + random.nextInt(3);
                        for (int n = 0; n < depth; n++) {
                            sequences[i][n] =
                                    switch (i % 4) {
                                        case 0 -> random.nextInt(values);
                                        case 1 -> n < i ? 0 : 1 + random.nextInt(values);
                                        case 2 -> n % 30 < i % 30 ? 1 : random.nextInt(values);
                                        default ->
                                                (BatchScreen.LIMIT - 1 - random.nextInt(2))
                                                        * (random.nextBoolean() ? 1 : -1);
                                    };
                        }
                        if (i % 4 == 1 && random.nextBoolean()) {
                            Arrays.fill(sequences[i], 0);
                            sequences[i][random.nextInt(depth)] = 7;
                        }
                    }
                    refused(sequences, bound);
                });
    }

    /** Terms that leave the complexity as it is wherever they are small enough. */
    @Test
    void termsChosenSoThatDiscrepanciesVanish() {
        RandomCases.repeat(
                30,
                random -> {
                    int depth = 105;
                    int[][] sequences = new int[64][depth];
                    for (int[] sequence : sequences) {
                        BerlekampMasseyZp64 run = new BerlekampMasseyZp64(ComplexityScreen.PRIME);
                        for (int n = 0; n < depth; n++) {
                            int kept = kept(run, sequence, n);
                            boolean isSmall = Math.abs(kept) < BatchScreen.LIMIT;
                            sequence[n] =
                                    isSmall && random.nextInt(4) > 0
                                            ? kept
                                            : (int) RandomCases.gaussKuzmin(random) % 1000;
                            run.add(sequence[n]);
                        }
                    }
                    refused(sequences, 26);
                });
    }

    /** The balanced residue that the recurrence so far asks for. */
    private static int kept(BerlekampMasseyZp64 run, int[] sequence, int n) {
        long p = ComplexityScreen.PRIME;
        long[] c = run.connection();
        long sum = 0;
        for (int i = 1; i < c.length && i <= n; i++) {
            sum = (sum + c[i] * Math.floorMod((long) sequence[n - i], p)) % p;
        }
        long kept = Math.floorMod(-sum, p);
        return (int) (kept > p / 2 ? kept - p : kept);
    }

    /** Hankel determinants of every size differ from 0 exactly if the profile is generic. */
    @Test
    void aLaneSaysNothingExactlyWhereTheProfileIsNotGeneric() {
        int lanes = screen(2, 40).lanes();
        int[] generic = new int[2];
        for (int bound : new int[] {1, 2, 3, 5, 8, 26, 40, 59, 60, 61, 119, 140}) {
            VectorComplexity complexity = new VectorComplexity(bound, lanes);
            int count = VectorComplexity.terms(bound);
            RandomCases.repeat(
                    6,
                    random -> {
                        int[] terms = new int[count * lanes];
                        boolean[] expected = new boolean[lanes];
                        for (int lane = 0; lane < lanes; lane++) {
                            expected[lane] = fill(random, terms, lanes, lane, count);
                        }
                        double[] found = complexity.determinants(terms);
                        for (int lane = 0; lane < lanes; lane++) {
                            assertEquals(expected[lane], found[lane] != 0, "bound " + bound);
                            generic[expected[lane] ? 1 : 0]++;
                        }
                    });
        }
        assertTrue(generic[0] > 200 && generic[1] > 200, Arrays.toString(generic));
    }

    /** Fills a lane, with one vanishing discrepancy in every other one; whether it is generic. */
    private static boolean fill(Random random, int[] terms, int lanes, int lane, int count) {
        BerlekampMasseyZp64 run = new BerlekampMasseyZp64(ComplexityScreen.PRIME);
        int[] sequence = new int[count];
        int vanishing = random.nextInt(2 * count);
        boolean isGeneric = true;
        for (int n = 0; n < count; n++) {
            sequence[n] = n == vanishing ? kept(run, sequence, n) : random.nextInt();
            run.add(sequence[n]);
            isGeneric &= run.complexity() == n / 2 + 1;
            terms[n * lanes + lane] = sequence[n];
        }
        return isGeneric;
    }

    @Test
    void thereIsNoneWhereTooFewTermsRefuseNothing() {
        assertEquals(Optional.empty(), BatchScreen.fastest(4, 8));
        assertTrue(BatchScreen.fastest(1, 8).isPresent());
    }
}
