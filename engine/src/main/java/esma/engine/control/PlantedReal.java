package esma.engine.control;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.Rigor;
import esma.engine.job.SignSet;
import esma.engine.target.Target;
import esma.engine.target.TargetFamilies;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A number x made so that a target of the grid, under a pattern of the grid, follows a law: the
 * law's value y is evaluated exactly and x = M⁻¹(y).
 *
 * @param seed of the control
 * @param index of the number in it
 * @param targets the grid's targets
 * @param signs the grid's sign patterns
 */
public record PlantedReal(long seed, int index, String targets, String signs) implements Real {

    /** How many of them a control has beside its random reals. */
    public static final int COUNT = 50;

    /** What is planted. */
    public record Plant(Target target, SignPattern signs, Law law) {}

    @Override
    public String text() {
        return "planted:" + seed + ":" + index + ":" + targets + ":" + signs;
    }

    /** The formula that a search of the grid must find. */
    public Plant plant() {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        List<Target> moebius =
                TargetFamilies.parse(targets).pairs().stream()
                        .filter(target -> target.moebius().isPresent())
                        .toList();
        Target target = moebius.get(random.nextInt(moebius.size()));
        List<SignSet.Block> blocks = SignSet.parse(signs).blocks();
        SignSet.Packed packed = blocks.get(random.nextInt(blocks.size())).packed();
        SignPattern pattern = packed.pattern(random.nextInt(packed.size()));
        return new Plant(target, pattern, law(random));
    }

    /** A linear interlaced law with terms at least 2, at least one residue unbounded. */
    private static Law law(SplittableRandom random) {
        int period = 1 + random.nextInt(3);
        int growing = random.nextInt(period);
        List<Polynomial> residues = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            int slope = j == growing ? 1 + random.nextInt(5) : random.nextInt(3);
            residues.add(Polynomial.of(2 + random.nextInt(9), slope));
        }
        int preperiod = random.nextInt(3);
        ClosedForm form = new ClosedForm(Optional.empty(), residues);
        List<BigInteger> initial = new ArrayList<>();
        for (int n = 0; n < preperiod; n++) {
            initial.add(BigInteger.valueOf(2 + random.nextInt(9)));
        }
        for (int n = 0; n < 2 * period; n++) {
            initial.add(form.term(n));
        }
        long[] coefficients = new long[2 * period + 1];
        coefficients[0] = 1;
        coefficients[period] = -2;
        coefficients[2 * period] = 1;
        return new Law(
                Terms.of(initial), preperiod, Recurrence.of(coefficients), Optional.of(form));
    }

    @Override
    public Enclosure enclose(int bits) {
        Plant plant = plant();
        Moebius map = plant.target().moebius().orElseThrow();
        // Terms are at least 2 with a growing one: the width shrinks with every growing term.
        int scale = bits + 2;
        for (int count = 64; ; count *= 2) {
            Cylinder cylinder = Cylinder.of(plant.law().terms(count), count, plant.signs());
            BigInteger[] one = map.applyInverse(cylinder.product().a(), cylinder.q());
            BigInteger[] two =
                    map.applyInverse(
                            cylinder.product().a().add(cylinder.product().b()),
                            cylinder.otherDenominator());
            if (one[1].signum() != 0 && one[1].signum() == two[1].signum()) {
                Enclosure x = between(one, two, scale);
                if (x.width().bitLength() <= 2) {
                    return x;
                }
            }
        }
    }

    private static Enclosure between(BigInteger[] one, BigInteger[] two, int scale) {
        BigInteger u = floor(one, scale);
        BigInteger v = floor(two, scale);
        return new Enclosure(u.min(v), u.max(v).add(BigInteger.ONE), scale, Rigor.RIGOROUS);
    }

    private static BigInteger floor(BigInteger[] fraction, int scale) {
        boolean flip = fraction[1].signum() < 0;
        BigInteger n = flip ? fraction[0].negate() : fraction[0];
        BigInteger[] quotient = n.shiftLeft(scale).divideAndRemainder(fraction[1].abs());
        return quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    }

    @Override
    public OptionalInt knownBits() {
        return OptionalInt.empty();
    }

    @Override
    public Optional<BigFraction> rational() {
        return Optional.empty();
    }
}
