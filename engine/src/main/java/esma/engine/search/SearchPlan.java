package esma.engine.search;

import esma.constants.Enclosure;
import esma.constants.Real;
import esma.engine.SpecificationException;
import esma.engine.control.PlantedReal;
import esma.engine.control.RandomReal;
import esma.engine.control.Reals;
import esma.engine.job.SearchSpec;
import esma.engine.job.SignSet;
import esma.engine.prove.FormulaProver;
import esma.engine.target.Target;
import esma.engine.target.TargetFamilies;
import esma.engine.target.TargetSet;
import esma.engine.verify.CachedReal;
import esma.engine.verify.KnownDigits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A specification made runnable: constants × targets × blocks of sign patterns, numbered in that
 * order. The same specification gives the same shards everywhere. Thread-safe.
 */
public final class SearchPlan {
    /** Signs of targets are decided at this width at the latest. */
    private static final int MAX_SIGN_BITS = 4096;

    private final SearchSpec spec;
    private final List<CachedReal> constants;
    private final List<FormulaProver> provers;
    private final TargetSet targets;
    private final SignSet signs;

    private SearchPlan(
            SearchSpec spec, List<CachedReal> constants, TargetSet targets, SignSet signs) {
        this.spec = spec;
        this.constants = constants;
        this.provers = constants.stream().map(c -> FormulaProver.of(c.real())).toList();
        this.targets = targets;
        this.signs = signs;
    }

    /**
     * The plan of a specification.
     *
     * @throws SpecificationException if targets or signs cannot be read, or a constant is rational
     */
    public static SearchPlan of(SearchSpec spec) {
        return of(spec, KnownDigits.Source.NONE);
    }

    /** The same, its constants starting from what is known of their digits. */
    public static SearchPlan of(SearchSpec spec, KnownDigits.Source known) {
        TargetSet targets = TargetFamilies.parse(spec.targets());
        SignSet signs = SignSet.parse(spec.signs());
        if (targets.allRotations()) {
            signs = signs.withRotations();
        }
        List<CachedReal> constants = new ArrayList<>();
        for (Real real : reals(spec)) {
            real.rational()
                    .ifPresent(
                            value -> {
                                throw new SpecificationException(
                                        real.text()
                                                + " is the rational number "
                                                + value.getNumerator()
                                                + "/"
                                                + value.getDenominator()
                                                + ": its continued fraction is finite, there is"
                                                + " nothing to search");
                            });
            constants.add(new CachedReal(real, known.find(real.text())));
        }
        return new SearchPlan(spec, List.copyOf(constants), targets, signs);
    }

    private static List<Real> reals(SearchSpec spec) {
        List<Real> reals = new ArrayList<>();
        if (spec.control().isPresent()) {
            for (int i = 0; i < spec.control().getAsInt(); i++) {
                reals.add(new RandomReal(spec.seed(), i));
            }
            for (int i = 0; i < PlantedReal.COUNT; i++) {
                reals.add(new PlantedReal(spec.seed(), i, spec.targets(), spec.signs()));
            }
        }
        spec.constants().forEach(text -> reals.add(Reals.of(text)));
        return reals;
    }

    /** Digits that were computed since this was asked last, and took long. */
    public List<KnownDigits> newDigits() {
        return constants.stream().flatMap(constant -> constant.newDigits().stream()).toList();
    }

    /** The specification. */
    public SearchSpec spec() {
        return spec;
    }

    /** Number of constants. */
    public int constants() {
        return constants.size();
    }

    /** Targets for each constant. */
    public long targets() {
        return targets.count();
    }

    /** Sign patterns for each target. */
    public long patterns() {
        return signs.count();
    }

    /** constants × targets × patterns, counted before anything runs. */
    public long candidates() {
        return constants.size() * targets.count() * signs.count();
    }

    /** Number of shards. */
    public int shards() {
        return Math.toIntExact(constants.size() * targets.count() * signs.blocks().size());
    }

    /** A unit of work. */
    public record Shard(
            int index,
            CachedReal constant,
            FormulaProver prover,
            Target target,
            SignSet.Block signs) {}

    /** Shard number {@code index}. */
    public Shard shard(int index) {
        int blocks = signs.blocks().size();
        int perConstant = Math.toIntExact(targets.count() * blocks);
        CachedReal constant = constants.get(index / perConstant);
        int target = index % perConstant / blocks;
        return new Shard(
                index,
                constant,
                provers.get(index / perConstant),
                target(constant, target),
                signs.blocks().get(index % blocks));
    }

    private Target target(CachedReal constant, int index) {
        if (targets.bothSigns()) {
            Target target = targets.pairs().get(index / 2);
            return index % 2 == 0 ? target : target.negated();
        }
        Target target = targets.pairs().get(index);
        return isNegative(target, constant) ? target.negated() : target;
    }

    private static boolean isNegative(Target target, CachedReal constant) {
        for (int bits = 64; bits <= MAX_SIGN_BITS; bits *= 2) {
            Enclosure x = constant.enclose(bits);
            BigInteger[] image = target.image(x);
            int left = image[0].signum() * image[1].signum();
            int right = image[2].signum() * image[3].signum();
            if (left == right && left != 0) {
                return left < 0;
            }
            if (constant.real().knownBits().isPresent()) {
                break;
            }
        }
        return false;
    }
}
