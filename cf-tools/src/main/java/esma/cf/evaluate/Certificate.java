package esma.cf.evaluate;

/** Why a continued fraction has the limit given. */
public enum Certificate {
    /** It is finite: exact. */
    FINITE,
    /**
     * From some n on it is semi-regular: a_n ≥ 1, b_n = ±1, a_n + b_{n+1} ≥ 1, and not 2, 2, 2, …
     * all minus (Tietze 1911; Perron I §37). Tails lie in [1, ∞].
     */
    SEMI_REGULAR,
    /**
     * From some n on c_n = b_n/(a_{n−1}·a_n) ≥ −1/4, and Σ|c_n|^{−1/2} diverges: the real case of
     * the parabola theorem (W. J. Thron, Duke Math. J. 10 (1943); L. Lorentzen, H. Waadeland,
     * Continued Fractions 1, 2008, theorem 3.43). Tails divided by a_n lie in [1/2, ∞].
     */
    PARABOLA,
    /** Not proved: the distance of two convergents, with a margin. */
    MEASURED
}
