"""Milliseconds to compare a continued fraction of e with exp(1) to 1000 digits in mpmath, a median."""

import statistics
import time

import mpmath

mpmath.mp.dps = 1020
terms = [2] + [t for m in range(250) for t in (1, 2 * m + 2, 1)]


def once():
    began = time.perf_counter()
    x = mpmath.mpf(terms[-1])
    for t in reversed(terms[:-1]):
        x = t + 1 / x
    assert abs(x - mpmath.e) < mpmath.mpf(10) ** -1000
    return (time.perf_counter() - began) * 1000


print(f"{statistics.median(once() for _ in range(25)):.3f}")
