# ---- Words ----------------------------------------------------------------------------------


def times(*matrices):
    """The product of 2x2 matrices ((a, b), (c, d))."""
    (a, b), (c, d) = (1, 0), (0, 1)
    for (p, q), (r, s) in matrices:
        (a, b), (c, d) = (a * p + b * r, a * q + b * s), (c * p + d * r, c * q + d * s)
    return (a, b), (c, d)


def det(matrix):
    (a, b), (c, d) = matrix
    return a * d - b * c


def adjugate(matrix):
    """The inverse times the determinant."""
    (a, b), (c, d) = matrix
    return (d, -b), (-c, a)


def T(a, s):
    """One step of a continued fraction: it maps y to a + s/y."""
    return (a, s), (1, 0)


def image(matrix, y):
    """The image of a number under a matrix."""
    (a, b), (c, d) = matrix
    return (a * y + b) / (c * y + d)


def product(terms, numerators, start):
    """The product of the steps of these terms.

    The first one is term number `start` of its fraction; numerators repeat, and are counted from
    term 0 on.
    """
    return times(*(T(a, numerators[(start + j) % len(numerators)]) for j, a in enumerate(terms)))


def term(head, residues, ratio, i):
    """Term number i of a fraction: some terms of its own, then interlaced polynomials p(x).

    They are taken at x = 0, 1, 2, ..., or at x = 1, ratio, ratio^2, ... where there is a ratio.
    """
    if i < len(head):
        return QQ(head[i])
    n, k = i - len(head), len(residues)
    return residues[n % k].evaluate(x, ratio ** (n // k) if ratio else n // k)


def value(head, residues, ratio, numerators, least):
    """The fraction's value to 10^-220.

    Where all terms from number `least` on are at least 1, and at least 2 before a numerator -1, it
    lies between p/q and (p + p')/(q + q'), whose distance is 1/(q*(q + q')), for
    ((p, p'), (q, q')) the product of all steps so far.
    """
    P = ((1, 0), (0, 1))
    for i in range(20000):
        P = times(P, T(term(head, residues, ratio, i), numerators[i % len(numerators)]))
        q, other = P[1]
        if i >= least and abs(q * (q + other)) > 10**220:
            return real(P[0][0] / q)
    raise ArithmeticError("the fraction does not converge fast enough")


def begins_semi_regular(end):
    """Whether the law's terms 1, ..., end - 1 are at least 1, and at least 2 before a -1."""
    return all(
        term(initial[:preperiod], residues, ratio, n) >= (2 if signs[n % len(signs)] < 0 else 1)
        for n in range(1, end)
    )


def real(fraction):
    """A rational number at the precision in force."""
    fraction = QQ(fraction)
    return mpf(int(fraction.numerator)) / mpf(int(fraction.denominator))


def agree(u, v):
    """Whether two numbers agree to 200 digits."""
    return abs(u - v) <= mpf(10) ** -200 * max(1, abs(u))


def closed_form():
    """Whether the law's closed form is what its recurrence makes of the initial terms.

    The first is a sequence with a recurrence of order period*(degree + 1), the other has one of
    order d: if they agree for as many terms as both orders together, they agree for ever.
    """
    d = len(recurrence) - 1
    if len(initial) != preperiod + d or recurrence[0] != 1:
        return False
    a = list(initial[preperiod:])
    used = [i for i in range(1, d + 1) if recurrence[i] != 0]
    degree = max(max(0, p.degree()) for p in residues)
    for n in range(d + len(residues) * (degree + 1)):
        if n >= d:
            a.append(-sum(recurrence[i] * a[n - i] for i in used))
        if a[n] != term([], residues, ratio, n):
            return False
    return True
