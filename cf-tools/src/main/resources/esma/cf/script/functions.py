# ---- Functions ------------------------------------------------------------------------------


def q_series(z, q):
    """F(z; q) = sum of q^(n^2)*z^n / ((1-q)*(1-q^2)*...*(1-q^n))."""
    s, t, n = mpf(1), mpf(1), 0
    while abs(t) > mpf(10) ** -260:
        n += 1
        t *= z * q ** (2 * n - 1) / (1 - q**n)
        s += t
    return s


def rogers_ramanujan(q):
    """The quotient G(q)/H(q) of Rogers and Ramanujan's functions."""
    return q_series(1, q) / q_series(q, q)


def tasoev(a):
    """1/(a + 1/(a^2 + 1/(a^3 + ...))) by Komatsu's series."""
    return q_series(a, 1 / a**2) / q_series(1 / a, 1 / a**2) - 1


def cube_root(x):
    """The real cube root."""
    return -mp.cbrt(-x) if x < 0 else mp.cbrt(x)

