package esma.cf.theorem;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
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

    /** t_i. */
    public Polynomial term(int i) {
        if (i < head.size()) {
            return head.get(i);
        }
        int m = (i - head.size()) / residues.size();
        Polynomial x =
                ratio.isPresent()
                        ? power(ratio.get(), m)
                        : Polynomial.constant(BigInteger.valueOf(m));
        return residues.get((i - head.size()) % residues.size()).value(x);
    }

    /** n_i. */
    public int numerator(int i) {
        return numerators.get(i % numerators.size());
    }

    /** The product of the steps of the first {@code count} terms. */
    public PolynomialMatrix product(int count) {
        PolynomialMatrix product = PolynomialMatrix.of(Matrix2.IDENTITY);
        for (int i = 0; i < count; i++) {
            product = product.times(PolynomialMatrix.step(term(i), numerator(i)));
        }
        return product;
    }

    /**
     * The terms {@code start} ≥ |head|, …, cut into blocks of a multiple of the period: entry j is
     * the block's term j, as a polynomial in the block's number, or in the power of the ratio that
     * goes with it.
     */
    public List<ParametricPolynomial> block(int start, int length) {
        int period = residues.size();
        if (length % period != 0) {
            throw new IllegalArgumentException(length + " is no multiple of " + period);
        }
        Polynomial step = Polynomial.constant(BigInteger.valueOf(length / period));
        List<ParametricPolynomial> block = new ArrayList<>(length);
        for (int j = 0; j < length; j++) {
            int i = start + j - head.size();
            ParametricPolynomial p = residues.get(i % period);
            block.add(
                    ratio.isPresent()
                            ? p.scaled(power(ratio.get(), i / period))
                            : p.shifted(BigInteger.valueOf(i / period)).scaled(step));
        }
        return block;
    }

    private static Polynomial power(Polynomial base, int exponent) {
        Polynomial power = Polynomial.of(1);
        for (int i = 0; i < exponent; i++) {
            power = power.times(base);
        }
        return power;
    }
}
