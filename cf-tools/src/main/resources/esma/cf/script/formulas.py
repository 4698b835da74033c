
import sys

from mpmath import mp, mpf

mp.dps = 250


def fraction(numerators, initial, recurrence):
    """The value of a fraction to 10^-220, as two integers.

    numerators repeat; initial are its first terms, and from then on
    a_n = -(c_1*a_{n-1} + ... + c_d*a_{n-d}) for recurrence = [1, c_1, ..., c_d]. Where all terms
    but the first are at least 1, and at least 2 before a numerator -1, it lies between p/q and
    (p + p')/(q + q'), whose distance is 1/(q*(q + q')).
    """
    used = [(i, c) for i, c in enumerate(recurrence) if i and c]
    a, p, pp, q, qq = [], 1, 0, 0, 1
    for n in range(10**6):
        t = initial[n] if n < len(initial) else -sum(c * a[n - i] for i, c in used)
        a.append(t)
        s = numerators[n % len(numerators)]
        if n and t < (2 if s < 0 else 1):
            raise ArithmeticError("a term is too small")
        p, pp, q, qq = t * p + pp, s * p, t * q + qq, s * q
        if abs(q * (q + qq)) > 10**220:
            return p, q
    raise ArithmeticError("the fraction does not converge fast enough")


checked = failed = 0


def check(key, digits, number, numerators, initial, recurrence):
    """Compares a number, given as a function, with its fraction to so many digits."""
    global checked, failed
    checked += 1
    try:
        p, q = fraction(numerators, initial, recurrence)
        v = mpf(p) / q
        holds = abs(number() - v) <= mpf(10) ** -digits * max(1, abs(v))
    except Exception as error:
        print(error)
        holds = False
    if not holds:
        failed += 1
        print("fails:", key)

