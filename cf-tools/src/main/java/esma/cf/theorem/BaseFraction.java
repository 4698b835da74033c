package esma.cf.theorem;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An infinite continued fraction t_0 + n_0/(t_1 + n_1/(t_2 + …)) known for every term: after some
 * terms of its own, interlaced polynomials in m, or in ratio<sup>m</sup>.
 *
 * @param head terms before the closed form sets in
 * @param ratio empty for polynomials in m
 * @param residues t_i is residue (i − |head|) mod length, at ⌊(i − |head|)/length⌋; rational values
 *     are allowed
 * @param numerators n_i = ±1 is {@code numerators[i mod length]}, i counted from the very first
 */
public record BaseFraction(
        Terms head,
        Optional<BigInteger> ratio,
        List<Polynomial> residues,
        List<Integer> numerators) {

    public BaseFraction {
        residues = List.copyOf(residues);
        numerators = List.copyOf(numerators);
        if (residues.isEmpty() || numerators.isEmpty()) {
            throw new IllegalArgumentException("a base fraction has terms and numerators");
        }
        for (int numerator : numerators) {
            if (numerator != 1 && numerator != -1) {
                throw new IllegalArgumentException("numerators are 1 or -1: " + numerators);
            }
        }
    }

    /** The fraction of a law with a closed form, under a sign pattern. */
    public static BaseFraction of(Law law, SignPattern signs) {
        ClosedForm form = law.closedForm().orElseThrow();
        Integer[] numerators = new Integer[signs.period()];
        for (int n = 0; n < numerators.length; n++) {
            numerators[n] = signs.signAfter(n);
        }
        return new BaseFraction(
                law.initial().prefix(law.preperiod()),
                form.ratio(),
                form.residues(),
                List.of(numerators));
    }

    /** t_i. */
    public BigFraction term(int i) {
        if (i < head.size()) {
            return new BigFraction(head.get(i));
        }
        int beyond = i - head.size();
        BigInteger m = BigInteger.valueOf(beyond / residues.size());
        return residue(i).at(ratio.isPresent() ? ratio.get().pow(m.intValue()) : m);
    }

    /** The polynomial of t_i; i ≥ |head|. */
    public Polynomial residue(int i) {
        return residues.get((i - head.size()) % residues.size());
    }

    /** n_i. */
    public int numerator(int i) {
        return numerators.get(i % numerators.size());
    }
}
