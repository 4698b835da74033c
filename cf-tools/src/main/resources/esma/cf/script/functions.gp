\\ ---- Functions -----------------------------------------------------------------------------

\\ Bessel functions of whole orders n < 0: I_-n = I_n and J_-n = (-1)^n J_n.
bessel_i(n, z) = if(denominator(n) == 1, besseli(abs(n), z), besseli(n, z));
bessel_j(n, z) = {
  if(denominator(n) == 1 && n < 0, (-1)^n * besselj(-n, z), besselj(n, z));
}

\\ 0F1(c; z) = sum of z^n / (n! * c*(c+1)*...*(c+n-1)).
hypergeometric_0f1(c, z) = {
  my(s = 1., t = 1., n = 0);
  while(abs(t) > 10^-260 || n < abs(c), t *= z / ((n + 1) * (c + n)); s += t; n++);
  s;
}

\\ F(z; q) = sum of q^(n^2)*z^n / ((1-q)*(1-q^2)*...*(1-q^n)).
q_series(z, q) = {
  my(s = 1., t = 1., n = 0);
  while(abs(t) > 10^-260, n++; t *= z * q^(2*n - 1) / (1 - q^n); s += t);
  s;
}

\\ The quotient G(q)/H(q) of Rogers and Ramanujan's functions.
rogers_ramanujan(q) = q_series(1, 1. * q) / q_series(q, 1. * q);

\\ 1/(a + 1/(a^2 + 1/(a^3 + ...))) by Komatsu's series.
tasoev(a) = q_series(a, 1. / a^2) / q_series(1 / a, 1. / a^2) - 1;

\\ The product of (1 - a*q^k) for k = 0, 1, 2, ...
q_pochhammer(a, q) = {
  my(p = 1., t = 1. * a);
  while(abs(t) > 10^-260, p *= 1 - t; t *= q);
  p;
}

\\ The real cube root.
cube_root(x) = if(x < 0, -sqrtn(-1. * x, 3), sqrtn(1. * x, 3));

