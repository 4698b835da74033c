import sys

from mpmath import mp, mpf
from sympy.polys.domains import QQ
from sympy.polys.rings import ring

mp.dps = 250
R, x = ring("x", QQ)  # polynomials in x with rational coefficients
