package esma.results;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.gauge.Obstacle;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.constants.Rigor;
import esma.engine.formula.Evidence;
import esma.engine.formula.Evidence.Recogniser;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.formula.Refutation;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.PowerTarget;
import esma.engine.target.RationalTarget;
import esma.engine.target.Target;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Formulas that are well formed and, but for those of e, not true: the store does not judge them.
 */
public final class Samples {
    static final Provenance HERE = Provenance.here("0.1.0", "abc", 1);

    private final Random random;

    public Samples(long seed) {
        random = new Random(seed);
    }

    public static long seed() {
        return Long.getLong("test.seed", 20221209);
    }

    static SearchSpec spec(String... constants) {
        return new SearchSpec(
                List.of(constants), "moebius:2", "1..4", 160, 40, 1000, OptionalInt.empty(), 0);
    }

    /** e = [2; 1, 2, 1, 1, 4, 1, …]. */
    public static Formula e() {
        Law law =
                interlaced(
                        List.of(BigInteger.TWO),
                        List.of(Polynomial.of(1), Polynomial.of(2, 2), Polynomial.of(1)),
                        2);
        return formula("e", MoebiusTarget.SELF, "+", law, 1000, 1.519);
    }

    static Formula formula(
            String constant, Target target, String signs, Law law, int digits, double rate) {
        return new Formula(
                constant,
                target,
                new SignPattern(signs),
                law,
                Status.VERIFIED,
                new Evidence(
                        digits, digits - 20, 26, 134, Rigor.RIGOROUS, Recogniser.BERLEKAMP_MASSEY),
                new Metrics(
                        rate,
                        new Metrics.Fit(0.25, -1.5, 1 / 3.0, -2 / 3.0, 0, -2 / 3.0),
                        0.01,
                        200,
                        OptionalInt.of(97),
                        OptionalInt.of(640),
                        OptionalDouble.of(1)));
    }

    /** A law whose terms follow these polynomials in m; power 1 + the highest degree. */
    public static Law interlaced(List<BigInteger> before, List<Polynomial> residues, int power) {
        ClosedForm form = new ClosedForm(Optional.empty(), residues);
        BigInteger[] recurrence = {BigInteger.ONE};
        for (int i = 0; i < power; i++) {
            BigInteger[] next = Arrays.copyOf(recurrence, recurrence.length + residues.size());
            Arrays.fill(next, recurrence.length, next.length, BigInteger.ZERO);
            for (int j = 0; j < recurrence.length; j++) {
                next[j + residues.size()] = next[j + residues.size()].subtract(recurrence[j]);
            }
            recurrence = next;
        }
        return law(before, new Recurrence(List.of(recurrence)), form);
    }

    private static Law law(List<BigInteger> before, Recurrence recurrence, ClosedForm form) {
        List<BigInteger> initial = new ArrayList<>(before);
        for (int n = 0; n < recurrence.order(); n++) {
            initial.add(form.term(n));
        }
        return new Law(Terms.of(initial), before.size(), recurrence, Optional.of(form));
    }

    /** Of every kind, with terms of any size, measures that are missing, every enum value. */
    public Formula any() {
        Status status = one(Status.values());
        return new Formula(
                List.of("e", "tan(1)", "exp(2/3)").get(random.nextInt(3)),
                anyTarget(),
                anySigns(),
                anyLaw(),
                status,
                new Evidence(
                        random.nextInt(2000),
                        random.nextInt(2000) - 100,
                        random.nextInt(100),
                        random.nextInt(300),
                        one(Rigor.values()),
                        one(Recogniser.values())),
                new Metrics(
                        measure(),
                        new Metrics.Fit(
                                measure(), measure(), measure(), measure(), measure(), measure()),
                        measure(),
                        random.nextInt(300),
                        random.nextBoolean()
                                ? OptionalInt.empty()
                                : OptionalInt.of(random.nextInt(500)),
                        random.nextBoolean()
                                ? OptionalInt.empty()
                                : OptionalInt.of(random.nextInt(5000)),
                        random.nextBoolean()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(random.nextDouble())),
                new SampleProofs(random).standing(status));
    }

    private <E> E one(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private double measure() {
        return random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian() * 1e-3;
    }

    private SignPattern anySigns() {
        int period = 1 + random.nextInt(8);
        return SignPattern.ofMask(period, random.nextLong() & ((1L << period) - 1));
    }

    private Target anyTarget() {
        int which = random.nextInt(10);
        if (which == 0) {
            return new PowerTarget(2 + random.nextInt(3));
        }
        if (which == 1) {
            return new RationalTarget(List.of(1L, 0L, (long) random.nextInt(5) + 1), List.of(1L));
        }
        while (true) {
            long a = random.nextInt(11) - 5L;
            long b = random.nextInt(11) - 5L;
            long c = random.nextInt(11) - 5L;
            long d = random.nextInt(11) - 5L;
            if (a * d != b * c) {
                return new MoebiusTarget(new Moebius(a, b, c, d));
            }
        }
    }

    public Law anyLaw() {
        List<BigInteger> before = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            before.add(big());
        }
        return switch (random.nextInt(4)) {
            case 0 -> interlaced(before, List.of(Polynomial.constant(big())), 1);
            case 1 ->
                    interlaced(
                            before,
                            List.of(Polynomial.of(1 + random.nextInt(5), 2), Polynomial.of(1)),
                            2);
            case 2 ->
                    law(
                            before,
                            Recurrence.of(1, -4, 3),
                            new ClosedForm(
                                    Optional.of(BigInteger.valueOf(3)),
                                    List.of(Polynomial.of(random.nextInt(9), 2))));
            default -> {
                before.add(big());
                before.add(BigInteger.TEN);
                yield new Law(
                        Terms.of(before),
                        before.size() - 2,
                        Recurrence.of(1, -1, -1),
                        Optional.empty());
            }
        };
    }

    private BigInteger big() {
        BigInteger value = new BigInteger(random.nextInt(4) == 0 ? 5000 : 20, random);
        return value.add(BigInteger.ONE);
    }

    /**
     * Shard number {@code index} of a big search: {@code formulas} of one target under patterns of
     * period 12, with laws such as searches find, all but one in fifty proved; two targets of a
     * constant make a group.
     */
    public static ShardResult plainShard(int index, int formulas) {
        List<String> constants = List.of("e", "tan(1)", "exp(2/3)", "coth(1/3)", "sqrt(7)");
        Random random = new Random(index);
        Target target = new MoebiusTarget(new Moebius(index + 1, 1, 0, 1));
        List<Formula> found = new ArrayList<>();
        for (int i = 0; i < formulas; i++) {
            List<Polynomial> residues = new ArrayList<>();
            int period = 3 + random.nextInt(4);
            for (int j = 0; j < period; j++) {
                residues.add(
                        j == 1
                                ? Polynomial.of(
                                        2 + random.nextInt(4), 2 + i % 25 + 25 * (index / 10))
                                : Polynomial.of(1 + random.nextInt(3)));
            }
            Formula formula =
                    formula(
                            constants.get(index % constants.size()),
                            target,
                            SignPattern.ofMask(12, 1 + i).text(),
                            interlaced(List.of(BigInteger.valueOf(index)), residues, 2),
                            900 + random.nextInt(200),
                            random.nextDouble() * 3);
            found.add(
                    formula.with(
                            i % 50 == 0
                                    ? Standing.of(Obstacle.NO_GAUGE)
                                    : Standing.of(SampleProofs.e())));
        }
        return new ShardResult(index, formulas, formulas, 160, found, List.of());
    }

    /**
     * A shard as a search gives it: formulas of one target of one constant under several patterns,
     * and now and then a refutation. Shards of one seed are the same whenever they are made.
     */
    public static ShardResult shard(long seed, int index, int formulas) {
        Samples samples = new Samples(seed * 1_000_003 + index);
        Target target = samples.anyTarget();
        List<Formula> found = new ArrayList<>();
        for (int i = 0; i < formulas; i++) {
            Formula any = samples.any();
            int period = 12;
            found.add(
                    new Formula(
                                    "e",
                                    target,
                                    SignPattern.ofMask(period, 1 + i),
                                    any.law(),
                                    Status.VERIFIED,
                                    any.evidence(),
                                    any.metrics())
                            .with(any.standing()));
        }
        List<Refutation> refuted =
                index % 3 != 0
                        ? List.of()
                        : List.of(
                                new Refutation(
                                        "e",
                                        samples.anyTarget(),
                                        samples.anySigns(),
                                        samples.anyLaw(),
                                        Refutation.Reason.OUTSIDE,
                                        31));
        return new ShardResult(index, 100 + index, 7, 158, found, refuted);
    }

    /** As a search does it. */
    static void commit(RunningJob log, List<ShardResult> results) {
        log.commit(results.stream().map(log::entry).iterator());
    }
}
