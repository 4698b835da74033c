\\ ---- Words ---------------------------------------------------------------------------------

\\ T(a, s) is one step of a continued fraction: it maps y to a + s/y.
T(a, s) = [a, s; 1, 0];

\\ The image of a number under a matrix: (a*y + b)/(c*y + d).
image(P, y) = (P[1,1]*y + P[1,2]) / (P[2,1]*y + P[2,2]);

\\ The product of the steps of these terms. The first one is term number `start` of its fraction;
\\ numerators repeat, and are counted from term 0 on.
product(terms, numerators, start) = {
  my(P = matid(2), k = #numerators);
  for(j = 1, #terms, P = P * T(terms[j], numerators[(start + j - 1) % k + 1]));
  P;
}

\\ Term number i of a fraction: some terms of its own, then interlaced polynomials p(x) at
\\ x = 0, 1, 2, ..., or at x = 1, ratio, ratio^2, ... where there is a ratio.
term(head, residues, ratio, i) = {
  if(i < #head, return(head[i + 1]));
  my(n = i - #head, k = #residues);
  subst(residues[n % k + 1], x, if(ratio, ratio^(n \ k), n \ k));
}

\\ The fraction's value to 10^-220. Where all terms from number `least` on are at least 1, and at
\\ least 2 before a numerator -1, it lies between p/q and (p + p')/(q + q'), whose distance is
\\ 1/(q*(q + q')), for P = [p, p'; q, q'] the product of all steps so far.
value(head, residues, ratio, numerators, least) = {
  my(P = matid(2), k = #numerators);
  for(i = 0, 20000,
    P = P * T(term(head, residues, ratio, i), numerators[i % k + 1]);
    if(i >= least && abs(P[2,1] * (P[2,1] + P[2,2])) > 10^220, return(1. * P[1,1] / P[2,1])));
  error("the fraction does not converge fast enough");
}

\\ Whether the law's terms 1, 2, ..., end - 1 are at least 1, and at least 2 before a numerator -1.
begins_semi_regular(end) = {
  for(n = 1, end - 1,
    if(term(initial[1 .. preperiod], residues, ratio, n) < if(signs[n % #signs + 1] < 0, 2, 1),
      return(0)));
  1;
}

\\ Whether two numbers agree to 200 digits.
agree(u, v) = abs(u - v) <= 10^-200 * max(1, abs(u));

\\ Whether the law's closed form is what its recurrence makes of the initial terms. The first is a
\\ sequence with a recurrence of order period*(degree + 1), the other has one of order d: if they
\\ agree for as many terms as both orders together, they agree for ever.
closed_form() = {
  my(d = #recurrence - 1, a = List(initial[preperiod + 1 .. preperiod + d]));
  my(used = [i | i <- [1 .. d], recurrence[i + 1]]);
  my(degree = vecmax(apply(p -> max(0, poldegree(p)), residues)));
  if(#initial != preperiod + d || recurrence[1] != 1, return(0));
  for(n = 0, d + #residues * (degree + 1) - 1,
    if(n >= d, listput(a, -sum(i = 1, #used, recurrence[used[i] + 1] * a[n + 1 - used[i]])));
    if(a[n + 1] != term([], residues, ratio, n), return(0)));
  1;
}
