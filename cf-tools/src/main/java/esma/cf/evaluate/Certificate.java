package esma.cf.evaluate;

/**
 * Why a continued fraction has the limit given. In the real case Worpitzky's theorem is in {@link
 * #PARABOLA}.
 */
public enum Certificate {
    /** It is finite: exact. */
    FINITE("finite"),
    /**
     * From some n on it is semi-regular: a_n ≥ 1, b_n = ±1, a_n + b_{n+1} ≥ 1, and not 2, 2, 2, …
     * all minus (H. Tietze, Math. Ann. 70 (1911); Perron I, ch. V). Tails lie in [1, ∞].
     */
    SEMI_REGULAR("semi-regular (Tietze)"),
    /**
     * From some n on c_n = b_n/(a_{n−1}·a_n) ≥ −1/4, and Σ|c_n|^{−1/2} diverges: the real case of
     * the parabola theorem (W. T. Scott, H. S. Wall, Trans. Amer. Math. Soc. 47 (1940); W. J.
     * Thron, Duke Math. J. 10 (1943); Lorentzen–Waadeland, ch. 3). Tails divided by a_n lie in
     * [1/2, ∞].
     */
    PARABOLA("parabola theorem (Scott, Wall; Thron)"),
    /**
     * From some n on 0 &gt; c_n ≥ −g_{n−1}·(1 − g_n) with g_n = 1/2 + 1/(4(n − o)), which is −1/4 −
     * 1/(16(n − o)(n − o − 1)): the real case of the general parabola theorem, Wall's chain
     * sequences (H. S. Wall, Analytic Theory of Continued Fractions, 1948; Lorentzen–Waadeland, ch.
     * 3). Tails divided by a_n lie in [1 − g_n, ∞], the quotients of denominators q_n/(a_n·q_{n−1})
     * in [g_n, ∞], so that the convergents are monotone and bounded.
     */
    GENERAL_PARABOLA("general parabola theorem (Wall's chain sequences)"),
    /**
     * From some n on |a_n| ≥ |b_n| + 1: the theorem of Śleszyński and Pringsheim (I. Śleszyński
     * 1889, A. Pringsheim 1899; Perron II, ch. II; Lorentzen–Waadeland, ch. 3). Tails have |x_n| ≥
     * |b_n|. Convergence may be to an end of what bounds it, which then need not become narrow.
     */
    PRINGSHEIM("Śleszyński–Pringsheim theorem"),
    /**
     * The start of a fraction whose terms and numerators are positive after a_0: any that goes on
     * so has its convergents in the enclosure, and its limit if it has one.
     */
    POSITIVE("positive terms and numerators"),
    /** Not proved: the distance of two convergents, with a margin. */
    MEASURED("measured, not proved");

    private final String theorem;

    Certificate(String theorem) {
        this.theorem = theorem;
    }

    /** What certifies the limit, in words. */
    public String theorem() {
        return theorem;
    }
}
