import sys
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt, lcm

import mpmath
from mpmath import mp, mpf
from sympy import perfect_power
from sympy.polys.domains import QQ
from sympy.polys.rings import ring

mp.dps = 250
R, x = ring("x", QQ)  # polynomials in x with rational coefficients
