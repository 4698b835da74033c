
import sys


def fraction(numerators, initial, recurrence):
    """The value of a fraction to 10^-220.

    numerators repeat; initial are its first terms, and from then on
    a_n = -(c_1*a_{n-1} + ... + c_d*a_{n-d}) for recurrence = [1, c_1, ..., c_d]. Where all terms
    but the first are at least 1, and at least 2 before a numerator -1, it lies between p/q and
    (p + p')/(q + q'), whose distance is 1/(q*(q + q')).
    """
    used = [(i, c) for i, c in enumerate(recurrence) if i and c]
    a, p, pp, q, qq = [], 1, 0, 0, 1
    for n in range(10^6):
        t = initial[n] if n < len(initial) else -sum(c*a[n - i] for i, c in used)
        a.append(t)
        s = numerators[n % len(numerators)]
        if n and t < (2 if s < 0 else 1):
            raise ArithmeticError("a term is too small")
        p, pp, q, qq = t*p + pp, s*p, t*q + qq, s*q
        if abs(q*(q + qq)) > 10^220:
            return QQ(p)/QQ(q)
    raise ArithmeticError("the fraction does not converge fast enough")


checked = failed = 0
R = RealField(840)


def check(key, digits, number, numerators, initial, recurrence):
    """Compares a number, given as a function, with its fraction to so many digits."""
    global checked, failed
    checked += 1
    try:
        v = fraction(numerators, initial, recurrence)
        holds = abs(R(number()) - R(v)) <= R(10)^-digits*max(1, abs(R(v)))
    except Exception as error:
        print(error)
        holds = False
    if not holds:
        failed += 1
        print("fails:", key)

