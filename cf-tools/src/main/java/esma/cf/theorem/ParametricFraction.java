package esma.cf.theorem;

import esma.cf.Terms;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A {@link BaseFraction} for every value of a parameter k.
 *
 * @param head terms before the closed form sets in, polynomials in k
 * @param ratio empty for polynomials in m
 * @param residues term i is residue (i − |head|) mod length, at ⌊(i − |head|)/length⌋
 * @param numerators n_i = ±1 is {@code numerators[i mod length]}, i counted from the very first
 */
public record ParametricFraction(
        List<Polynomial> head,
        Optional<Polynomial> ratio,
        List<ParametricPolynomial> residues,
        List<Integer> numerators) {

    public ParametricFraction {
        head = List.copyOf(head);
        residues = List.copyOf(residues);
        numerators = List.copyOf(numerators);
    }

    /**
     * The fraction at one value of k.
     *
     * @throws ArithmeticException if a term of the head is no integer there
     */
    public BaseFraction at(BigInteger k) {
        return new BaseFraction(
                Terms.of(head.stream().map(p -> p.integerAt(k)).toList()),
                ratio.map(r -> r.integerAt(k)),
                residues.stream().map(p -> p.at(k)).toList(),
                numerators);
    }
}
