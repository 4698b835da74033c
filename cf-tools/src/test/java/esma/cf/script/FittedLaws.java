package esma.cf.script;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.cf.proof.Prover;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Laws of degree at most 1 in m, or in powers of a ratio, read off a constant's terms by
 * differences, and proved: formulas to test with.
 */
final class FittedLaws {
    private static final int DEPTH = 320;
    private static final int MOST_POWERS = 12;

    private final String constant;
    private final Optional<BigInteger> base;
    private final Enclosure enclosure;
    private final Prover prover;

    /** For a constant whose laws are polynomial, or geometric with powers of a base. */
    FittedLaws(String constant, Optional<Long> base) {
        this.constant = constant;
        this.base = base.map(BigInteger::valueOf);
        enclosure = Constant.parse(constant).enclose(base.isPresent() ? 20_000 : 4_000);
        prover = Prover.of(Constant.parse(constant));
    }

    /** The formula of a target under a pattern, if its law is seen and proved. */
    Optional<ProvedFormula> of(Moebius target, SignPattern signs) {
        Terms terms =
                SignedRewriting.rewrite(
                        LehmerExpansion.ofImage(target, enclosure, 2 * DEPTH), signs, DEPTH);
        return law(terms)
                .flatMap(
                        law ->
                                prover.prove(target, signs, law)
                                                instanceof Prover.Attempt.Proved proved
                                        ? Optional.of(
                                                new ProvedFormula(
                                                        constant,
                                                        target,
                                                        signs,
                                                        law,
                                                        proved.proof(),
                                                        ""))
                                        : Optional.empty());
    }

    private Optional<Law> law(Terms terms) {
        for (int period = 1; period <= terms.size() / 5; period++) {
            for (int power = 1; power <= (base.isPresent() ? MOST_POWERS : 1); power++) {
                BigInteger ratio = base.isPresent() ? base.get().pow(power) : BigInteger.ONE;
                int from = terms.size();
                while (from > 0 && vanishes(terms, from - 1, period, ratio)) {
                    from--;
                }
                // evidence: half of the terms
                if (from <= terms.size() / 2 - 2 * period) {
                    return Optional.of(law(terms, from, period, ratio));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a_{n+2K} − (1 + ρ)·a_{n+K} + ρ·a_n = 0, true where there are no such terms. */
    private static boolean vanishes(Terms terms, int n, int period, BigInteger ratio) {
        return n + 2 * period >= terms.size()
                || terms.get(n + 2 * period)
                        .subtract(terms.get(n + period).multiply(ratio.add(BigInteger.ONE)))
                        .add(terms.get(n).multiply(ratio))
                        .equals(BigInteger.ZERO);
    }

    private static Law law(Terms terms, int preperiod, int period, BigInteger ratio) {
        List<Polynomial> residues = new ArrayList<>();
        boolean isGeometric = ratio.compareTo(BigInteger.ONE) > 0;
        for (int j = preperiod; j < preperiod + period; j++) {
            BigFraction first = new BigFraction(terms.get(j));
            BigFraction step = new BigFraction(terms.get(j + period).subtract(terms.get(j)));
            BigFraction slope = isGeometric ? step.divide(ratio.subtract(BigInteger.ONE)) : step;
            residues.add(
                    new Polynomial(List.of(isGeometric ? first.subtract(slope) : first, slope)));
        }
        Optional<BigInteger> formRatio = isGeometric ? Optional.of(ratio) : Optional.empty();
        return of(terms.prefix(preperiod), new ClosedForm(formRatio, residues));
    }

    /** The law of a preperiod and a closed form, with the recurrence that fits the degree. */
    static Law of(Terms preperiod, ClosedForm form) {
        int period = form.period();
        List<BigInteger> recurrence = List.of(BigInteger.ONE);
        BigInteger root = BigInteger.ONE;
        for (int i = 0; i <= Math.max(0, form.degree()); i++) {
            List<BigInteger> next = new ArrayList<>(recurrence);
            for (int k = 0; k < period; k++) {
                next.add(BigInteger.ZERO);
            }
            for (int k = 0; k < recurrence.size(); k++) {
                next.set(
                        k + period,
                        next.get(k + period).subtract(root.multiply(recurrence.get(k))));
            }
            recurrence = next;
            root = root.multiply(form.ratio().orElse(BigInteger.ONE));
        }
        List<BigInteger> initial = new ArrayList<>(preperiod);
        for (int n = 0; n < recurrence.size() - 1; n++) {
            initial.add(form.term(n));
        }
        return new Law(
                Terms.of(initial), preperiod.size(), new Recurrence(recurrence), Optional.of(form));
    }
}
