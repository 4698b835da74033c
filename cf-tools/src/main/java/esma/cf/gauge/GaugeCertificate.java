package esma.cf.gauge;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Why a law holds for every term: with T(a, s) = [[a, s], [1, 0]],
 *
 * <pre>
 * P_in(m)  = ∏_{j &lt; baseBlock} T(t_i, n_i)      at i = baseOffset + baseBlock·m + j
 * P_out(m) = ∏_{j &lt; outBlock} T(a_n, signs[n])  at n = preperiod + outBlock·m + j
 * M · ∏_{i &lt; baseOffset} T(t_i, n_i) = λ · ∏_{n &lt; preperiod} T(a_n, signs[n]) · A,  λ ≠ 0
 * A · P_in(m) = scalar · P_out(m) · A                  for every m ≥ 0
 * </pre>
 *
 * where the number expanded is (a·base + b)/(c·base + d) for M = [[a, b], [c, d]]. {@link
 * CertificateChecker} says what else must hold.
 *
 * @param base the fraction with terms t_i and numerators n_i
 * @param map M
 * @param baseOffset how many base terms come before the blocks
 * @param baseBlock base terms in a block
 * @param preperiod how many terms of the law come before the blocks
 * @param outBlock terms of the law in a block
 * @param gauge A
 * @param scalar the constant of the identity
 */
public record GaugeCertificate(
        BaseFraction base,
        Matrix2 map,
        int baseOffset,
        int baseBlock,
        int preperiod,
        int outBlock,
        Matrix2 gauge,
        BigFraction scalar) {

    /**
     * The matrices whose product is P_in(m), as polynomials in m; in ρ<sup>m</sup> for a base with
     * a ratio, ρ being the ratio to the power of the periods in a block.
     */
    public List<PolynomialMatrix> baseSteps() {
        List<PolynomialMatrix> steps = new ArrayList<>();
        for (Polynomial term : BlockTerms.of(base, baseOffset, baseBlock).polynomials()) {
            steps.add(PolynomialMatrix.step(term, base.numerator(baseOffset + steps.size())));
        }
        return List.copyOf(steps);
    }

    /** The same for P_out(m), of a law that has a closed form. */
    public List<PolynomialMatrix> lawSteps(Law law, SignPattern signs) {
        List<PolynomialMatrix> steps = new ArrayList<>();
        BlockTerms block = BlockTerms.of(BaseFraction.of(law, signs), preperiod, outBlock);
        for (Polynomial term : block.polynomials()) {
            steps.add(
                    PolynomialMatrix.step(term, signs.signAfter((long) preperiod + steps.size())));
        }
        return List.copyOf(steps);
    }
}
