package esma.engine.formula;

import esma.cf.SignPattern;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * A canonical text for the tail of a law with its signs, equal for two formulas exactly if their
 * tails agree after a shift. The tail is one block of ArithmeticUtils.lcm(period, sign period)
 * pairs (polynomial, sign); leaving out a term rotates the block and advances the polynomial that
 * wraps round. The rotation is chosen by what advancing does not change (degree, leading
 * coefficient up to powers of the ratio, sign), the number of blocks advanced by the first
 * polynomial of highest degree. The closed form must be the one of least period and ratio, as the
 * recognisers give it. Laws without a closed form stand for themselves.
 */
final class TailClass {
    private final ClosedForm form;
    private final List<String> invariants = new ArrayList<>();
    private final List<String> signs = new ArrayList<>();

    private TailClass(Law law, ClosedForm closedForm, SignPattern pattern) {
        this.form = blocked(closedForm, ArithmeticUtils.lcm(closedForm.period(), pattern.period()));
        for (int j = 0; j < form.period(); j++) {
            String sign = pattern.isMinusAfter(law.preperiod() + j) ? "-" : "+";
            signs.add(sign);
            invariants.add(invariant(form.residues().get(j)) + sign);
        }
    }

    static String of(Law law, SignPattern pattern) {
        return law.closedForm()
                .map(
                        form ->
                                LinearTail.text(law, form, pattern)
                                        .orElseGet(() -> ofForm(law, form, pattern)))
                .orElseGet(
                        () ->
                                "cfinite "
                                        + law.recurrence().coefficients()
                                        + law.initial()
                                        + pattern.text());
    }

    /** The text of a law of any closed form. */
    static String ofForm(Law law, ClosedForm form, SignPattern pattern) {
        return new TailClass(law, form, pattern).leastText();
    }

    /** The same terms with a longer period, a multiple of the form's. */
    private static ClosedForm blocked(ClosedForm form, int block) {
        int repeat = block / form.period();
        List<Polynomial> residues = new ArrayList<>(block);
        for (int blocks = 0; blocks < repeat; blocks++) {
            for (Polynomial p : form.from(blocks * form.period()).residues()) {
                boolean widened = form.ratio().isEmpty() && p.degree() > 0;
                residues.add(widened ? p.scaled(new BigFraction(repeat)) : p);
            }
        }
        return new ClosedForm(form.ratio().map(ratio -> ratio.pow(repeat)), residues);
    }

    private String invariant(Polynomial p) {
        if (p.degree() <= 0) {
            return "0:" + p.text("m");
        }
        BigFraction leading = p.leading();
        if (form.ratio().isPresent()) {
            leading = leading.divide(powerBelow(leading.abs(), stepFactor(p)));
        }
        return p.degree() + ":" + leading;
    }

    /** What one block multiplies the leading coefficient by. */
    private BigInteger stepFactor(Polynomial p) {
        return form.ratio().orElse(BigInteger.ONE).pow(p.degree());
    }

    /** The power f^k, k of any sign, with f^k ≤ size &lt; f^(k+1). */
    private static BigFraction powerBelow(BigFraction size, BigInteger f) {
        BigFraction power = BigFraction.ONE;
        while (power.compareTo(size) > 0) {
            power = power.divide(f);
        }
        while (power.multiply(f).compareTo(size) <= 0) {
            power = power.multiply(f);
        }
        return power;
    }

    private String leastText() {
        String least = "";
        for (int start : leastRotations()) {
            String text = text(start);
            if (least.isEmpty() || text.compareTo(least) < 0) {
                least = text;
            }
        }
        return least;
    }

    /** All starts from which the invariants read least. */
    private List<Integer> leastRotations() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int start = 1; start < invariants.size(); start++) {
            int order = compareRotations(start, starts.get(0));
            if (order < 0) {
                starts.clear();
            }
            if (order <= 0) {
                starts.add(start);
            }
        }
        return starts;
    }

    private int compareRotations(int one, int two) {
        int size = invariants.size();
        for (int i = 0; i < size; i++) {
            int order =
                    invariants.get((one + i) % size).compareTo(invariants.get((two + i) % size));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String text(int start) {
        ClosedForm rotated = normalised(form.from(start));
        StringBuilder text = new StringBuilder();
        rotated.ratio().ifPresent(ratio -> text.append(ratio).append(':'));
        for (int j = 0; j < rotated.period(); j++) {
            text.append(rotated.residues().get(j).text("m"));
            // A sign alone would run into the polynomial that follows it.
            text.append(',').append(signs.get((start + j) % signs.size())).append(';');
        }
        return text.toString();
    }

    /** Advanced or set back by whole blocks until the reference coefficient is least. */
    private ClosedForm normalised(ClosedForm rotated) {
        int degree = rotated.degree();
        if (degree <= 0) {
            return rotated;
        }
        Polynomial reference =
                rotated.residues().stream()
                        .filter(p -> p.degree() == degree)
                        .findFirst()
                        .orElseThrow();
        if (rotated.ratio().isPresent()) {
            BigFraction power = powerBelow(reference.leading().abs(), stepFactor(reference));
            BigFraction back = BigFraction.ONE;
            // back^degree = power: take as many ratios off as the reference has.
            BigInteger ratio = rotated.ratio().get();
            while (power.compareTo(BigFraction.ONE) > 0) {
                power = power.divide(stepFactor(reference));
                back = back.divide(ratio);
            }
            while (power.compareTo(BigFraction.ONE) < 0) {
                power = power.multiply(stepFactor(reference));
                back = back.multiply(ratio);
            }
            BigFraction factor = back;
            return mapped(rotated, p -> p.scaled(factor));
        }
        BigFraction step = reference.leading().multiply(degree);
        BigInteger shift = floor(reference.coefficient(degree - 1).divide(step)).negate();
        return mapped(rotated, p -> p.shifted(shift));
    }

    private static ClosedForm mapped(ClosedForm form, UnaryOperator<Polynomial> change) {
        return new ClosedForm(form.ratio(), form.residues().stream().map(change).toList());
    }

    private static BigInteger floor(BigFraction value) {
        BigInteger[] quotient = value.getNumerator().divideAndRemainder(value.getDenominator());
        return quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    }
}
