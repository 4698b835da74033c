package esma.cf.gauge;

import esma.cf.Matrix2;
import esma.cf.theorem.BaseFraction;
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
        BigFraction scalar) {}
