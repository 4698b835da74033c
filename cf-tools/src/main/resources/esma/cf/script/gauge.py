

# ---- The steps of the proof -----------------------------------------------------------------

from math import gcd

from sympy import perfect_power


def shape():
    """Blocks are whole periods, counted from where the closed forms have begun.

    The matrices are regular; closed form and recurrence are one law.
    """
    return (
        law_offset >= preperiod
        and base_offset >= len(base_head)
        and law_block > 0
        and base_block > 0
        and law_block % len(residues) == 0
        and law_block % len(signs) == 0
        and base_block % len(base_residues) == 0
        and base_block % len(base_numerators) == 0
        and (ratio == 0) == (base_ratio == 0)
        and det(M) != 0
        and det(A) != 0
        and scalar != 0
        and closed_form()
    )


def base_values():
    """The base's value, computed by its series, is that of its fraction.

    And the target, computed from the constant, is its image under M. (That these are equal for
    ever is the base theorem.)
    """
    y = base_value()
    z = value(base_head, base_residues, base_ratio, base_numerators, base_offset)
    return agree(y, z) and (not evaluates or agree(image(target, constant()), image(M, y)))


def prefix():
    """M * (the base's steps before the blocks) = lambda * (the law's before them) * A."""
    before = [term(base_head, base_residues, base_ratio, i) for i in range(base_offset)]
    after = [term(initial[:preperiod], residues, ratio, n) for n in range(law_offset)]
    left = times(M, product(before, base_numerators, 0))
    right = times(product(after, signs, 0), A)
    (a, b), (c, d) = times(left, adjugate(right))
    return b == c == 0 and a == d != 0


def block_terms(residues, ratio, start, block, power):
    """The terms of block number m, each a polynomial in x.

    Without a ratio x = m, and the residue's number is advanced by block/period from one block to
    the next. With a ratio x = g^m, and the ratio's power is advanced by the factor
    ratio^(block/period) = g^power.
    """
    k = len(residues)
    terms = []
    for j in range(start, start + block):
        n = j // k
        argument = ratio**n * x**power if ratio else n + block // k * x
        terms.append(residues[j % k].compose(x, argument))
    return terms


def common():
    """The factors of the ratios from block to block as powers of one number.

    That is (g, power of the base, power of the law). Without ratios there is nothing to do. Numbers
    that are not powers of one number cannot satisfy the identity: both sides must grow alike.
    """
    if not ratio:
        return 0, 1, 1
    u = base_ratio ** (base_block // len(base_residues))
    v = ratio ** (law_block // len(residues))
    r, a = perfect_power(u) or (u, 1)
    s, b = perfect_power(v) or (v, 1)
    if r != s:
        raise ArithmeticError("the ratios are not powers of one number")
    d = gcd(a, b)
    return int(r) ** int(d), int(a // d), int(b // d)


def base_terms():
    start = base_offset - len(base_head)
    return block_terms(base_residues, base_ratio, start, base_block, common()[1])


def law_terms():
    return block_terms(residues, ratio, law_offset - preperiod, law_block, common()[2])


def identity():
    """A * P_in(m) = scalar * P_out(m) * A, between matrices of polynomials."""
    P_in = product(base_terms(), base_numerators, base_offset)
    P_out = product(law_terms(), signs, law_offset)
    left, right = times(A, P_in), times(P_out, A)
    return all(left[i][j] - right[i][j] * scalar == 0 for i in (0, 1) for j in (0, 1))


def is_at_least(p, bound, g):
    """Whether p(x) >= bound at x = 0, 1, 2, ..., or at x = 1, g, g^2, ... for g > 0.

    Once no coefficient of p(x + x0) but the constant one is negative, p rises from x0 on; the
    points before x0 are looked at one by one.
    """
    x0 = 1 if g else 0
    for _ in range(10000):
        ahead = p.compose(x, x + x0)
        if p.evaluate(x, x0) < bound:
            return False
        rest = [c for (power,), c in ahead.terms() if power > 0]
        if all(c >= 0 for c in rest):
            return True
        if ahead.LC < 0:
            return False
        x0 = x0 * g if g else x0 + 1
    return False


def are_at_least(terms, numerators, start):
    """Whether every one of these terms is at least 1, and at least 2 before a -1, for all m."""
    g, k = common()[0], len(numerators)
    return all(
        is_at_least(p, 2 if numerators[(start + j) % k] < 0 else 1, g)
        for j, p in enumerate(terms)
    )


def semi_regular():
    """The law's terms from the first block on are, one of them unbounded.

    Then the numbers with these first terms shrink to one number (Tietze). And the terms before the
    blocks: then the law is that number's only expansion.
    """
    terms = law_terms()
    return (
        begins_semi_regular(law_offset)
        and are_at_least(terms, signs, law_offset)
        and any(p.degree() > 0 for p in terms)
    )


def tail():
    """The base's terms likewise, the first one of a block unbounded.

    So the base's tails Y where blocks start tend to infinity; and A maps large Y into [1, oo].
    """
    terms = base_terms()
    (a, b), (c, d) = A
    if not are_at_least(terms, base_numerators, base_offset) or terms[0].degree() <= 0:
        return False
    if c == 0:
        return a * d > 0
    return (b - d) * a > 0 if a == c else (a - c) * c > 0


def numbers():
    """The law's fraction has the value that the base's image has."""
    z = value(initial[:preperiod], residues, ratio, signs, law_offset)
    return agree(image(M, base_value()), z)


STEPS = [
    ("shape", shape),
    ("base", base_values),
    ("prefix", prefix),
    ("identity", identity),
    ("semi-regular", semi_regular),
    ("tail", tail),
    ("base", numbers),
]
