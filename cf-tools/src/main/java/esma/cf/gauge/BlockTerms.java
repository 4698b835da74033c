package esma.cf.gauge;

import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The terms of a fraction cut into equal blocks from some term on: entry j is the polynomial, in
 * the block's number m or in ratio<sup>m</sup>, of the block's term j.
 */
record BlockTerms(Optional<BigInteger> ratio, List<Polynomial> polynomials) {

    /** The blocks of {@code block} terms from term {@code start} ≥ |head| on. */
    static BlockTerms of(BaseFraction fraction, int start, int block) {
        int period = fraction.residues().size();
        if (block % period != 0) {
            throw new IllegalArgumentException(block + " is no multiple of " + period);
        }
        BigInteger step = BigInteger.valueOf(block / period);
        List<Polynomial> polynomials = new ArrayList<>(block);
        for (int j = 0; j < block; j++) {
            BigInteger first = BigInteger.valueOf((start + j - fraction.head().size()) / period);
            Polynomial p = fraction.residue(start + j);
            polynomials.add(
                    fraction.ratio().isPresent()
                            ? p.scaled(
                                    new BigFraction(fraction.ratio().get().pow(first.intValue())))
                            : p.shifted(first).scaled(new BigFraction(step)));
        }
        return new BlockTerms(
                fraction.ratio().map(ratio -> ratio.pow(step.intValue())), polynomials);
    }

    /** The sum of the degrees: what the product of the block's matrices has at most. */
    int degree() {
        return polynomials.stream().mapToInt(p -> Math.max(0, p.degree())).sum();
    }
}
