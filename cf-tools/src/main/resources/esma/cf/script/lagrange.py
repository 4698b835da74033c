

# ---- The steps of the proof -----------------------------------------------------------------

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt, lcm

D = v**2 - 4 * u * w
block = lcm(len(residues), len(signs))


@dataclass(frozen=True)
class Quadratic:
    """p + q*sqrt(D), exactly."""

    p: Fraction
    q: Fraction

    def __add__(self, n):
        return Quadratic(self.p + n, self.q)

    def __rmul__(self, n):
        return Quadratic(n * self.p, n * self.q)

    def __truediv__(self, other):
        norm = other.p**2 - other.q**2 * D
        return Quadratic(
            (self.p * other.p - self.q * other.q * D) / norm,
            (self.q * other.p - self.p * other.q) / norm,
        )

    def is_positive(self):
        """By integers only: where the signs differ, the larger square decides."""
        p, q = self.p, self.q
        if p >= 0 and q >= 0:
            return p > 0 or q > 0
        if p <= 0 and q <= 0:
            return False
        return p**2 > q**2 * D if p > 0 else q**2 * D > p**2


def law_terms(start, end):
    """The law's terms from number `start` to `end` - 1, as integers."""
    return [int(term(initial[:preperiod], residues, ratio, n)) for n in range(start, end)]


def number():
    """The root of u*y^2 + v*y + w, at the precision in force."""
    return (-v + root * mp.sqrt(D)) / (2 * u)


def shape():
    """An irrational quadratic, a periodic law, and one law: closed form and recurrence agree."""
    return (
        u > 0
        and D > 0
        and isqrt(D) ** 2 != D
        and abs(root) == 1
        and all(p.degree() <= 0 for p in residues)
        and closed_form()
    )


def base_values():
    """The root is the target, to 200 digits."""
    return not evaluates or agree(image(target, constant()), number())


def semi_regular():
    """Terms are at least 1, at least 2 before a numerator -1, and not always 2 before -1.

    Then the numbers with these first terms shrink to one number (Tietze).
    """
    period = [
        (a, signs[(preperiod + j) % len(signs)])
        for j, a in enumerate(law_terms(preperiod, preperiod + block))
    ]
    return (
        begins_semi_regular(preperiod)
        and all(a >= (2 if s < 0 else 1) for a, s in period)
        and any((a, s) != (2, -1) for a, s in period)
    )


def exact_tail():
    """The tail after the preperiod."""
    y = Quadratic(Fraction(-v, 2 * u), Fraction(root, 2 * u))
    return image(adjugate(product(law_terms(0, preperiod), signs, 0)), y)


def identity():
    """One period maps the tail to itself."""
    Y = exact_tail()
    return image(product(law_terms(preperiod, preperiod + block), signs, preperiod), Y) == Y


def tail():
    """The tail is greater than 1."""
    return (exact_tail() + -1).is_positive()


def numbers():
    """The law's fraction has the root as its value."""
    return agree(number(), value(initial[:preperiod], residues, ratio, signs, preperiod))


STEPS = [
    ("shape", shape),
    ("base", base_values),
    ("semi-regular", semi_regular),
    ("identity", identity),
    ("tail", tail),
    ("base", numbers),
]
