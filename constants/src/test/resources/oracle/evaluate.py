"""Reads a number of digits, then one expression a line; prints each value by mpmath."""
import re
import sys

import mpmath as mp
from mpmath import mpf

digits = int(sys.stdin.readline())
mp.mp.dps = digits + 100


def rogers_ramanujan(q):
    def f(z):
        total, term, n = mpf(1), mpf(1), 0
        while abs(term) > mpf(10) ** -(mp.mp.dps + 5):
            n += 1
            term = term * z * q ** (2 * n - 1) / (1 - q**n)
            total += term
        return total

    return f(mpf(1)) / f(q)


def tasoev(a):
    value = mpf(0)
    n = 1
    while a ** (n * (n + 1)) < mpf(10) ** (mp.mp.dps + 10):
        n += 1
    for k in range(n + 2, 0, -1):
        value = 1 / (a**k + value)
    return value


class GammaName:
    """gamma is Euler's constant, gamma(x) the function."""

    def __call__(self, x):
        return mp.gamma(x)


scope = {
    "sqrt": mp.sqrt, "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)), "exp": mp.exp, "log": mp.log,
    "abs": abs, "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "cot": mp.cot, "sec": mp.sec,
    "csc": mp.csc, "asin": mp.asin, "acos": mp.acos, "atan": mp.atan, "acot": mp.acot,
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "coth": mp.coth, "sech": mp.sech,
    "csch": mp.csch, "asinh": mp.asinh, "acosh": mp.acosh, "atanh": mp.atanh, "acoth": mp.acoth,
    "gammafunction": mp.gamma, "digamma": mp.digamma, "zeta": mp.zeta,
    "polylog": lambda s, z: mp.re(mp.polylog(s, z)), "erf": mp.erf, "erfc": mp.erfc,
    "agm": mp.agm, "ellipticK": mp.ellipk, "ellipticE": mp.ellipe, "besselI": mp.besseli,
    "besselJ": mp.besselj, "besselK": mp.besselk, "besselY": mp.bessely, "airyAi": mp.airyai,
    "airyBi": mp.airybi, "lambertW": lambda x: mp.re(mp.lambertw(x)),
    "hypergeometric0F1": mp.hyp0f1, "hypergeometric1F1": mp.hyp1f1,
    "hypergeometric2F1": mp.hyp2f1, "qPochhammer": lambda a, q: mp.qp(a, q),
    "rogersRamanujan": rogers_ramanujan, "tasoev": tasoev, "e": mp.e, "pi": mp.pi,
    "gamma": mp.euler, "catalan": mp.catalan, "glaisher": mp.glaisher, "khinchin": mp.khinchin,
    "mpf": mpf, "phi": mp.phi, "twinprime": mp.twinprime, "mertens": mp.mertens,
}
for line in sys.stdin:
    text = line.strip()
    text = re.sub(r"\bgamma\(", "gammafunction(", text)
    text = re.sub(r"(?<![\w.])(\d+)(?![\w(])", r"mpf(\1)", text).replace("^", "**")
    try:
        print(mp.nstr(+eval(text, scope), digits + 60, strip_zeros=False, min_fixed=-10**6, max_fixed=10**6))
    except Exception as problem:
        print("?", problem)
    sys.stdout.flush()
