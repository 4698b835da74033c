\\ ---- Words for families --------------------------------------------------------------------

\\ Whether p(k) >= 0 is shown for every k from `first` on: no coefficient of p(first + k) is negative.
non_negative(p) = {
  my(q = subst(p, k, first + k));
  for(i = 0, poldegree(q, k), if(polcoef(q, i, k) < 0, return(0)));
  1;
}

positive(p) = non_negative(p) && subst(p, k, first) > 0;

\\ Of a quotient, with the sign put into the numerator.
parts(f) = {
  my(n = numerator(f), d = denominator(f));
  if(positive(d), [n, d], positive(-d), [-n, -d], error("the denominator may vanish"));
}

\\ Whether p(x, k) >= bound for x = 0, 1, 2, ..., or for every x >= 1 where there are ratios.
is_at_least(p, bound) = {
  my(q = if(ratio, subst(p, x, x + 1), p));
  for(i = 0, max(0, poldegree(q, x)),
    if(!non_negative(polcoef(q, i, x) - if(i == 0, bound)), return(0)));
  1;
}

\\ Whether every one of these terms is at least 1, and at least 2 before a numerator -1.
are_at_least(terms, numerators, start) = {
  my(n = #numerators);
  for(j = 1, #terms,
    if(!is_at_least(terms[j], if(numerators[(start + j - 1) % n + 1] < 0, 2, 1)), return(0)));
  1;
}

\\ Whether a term grows without bound with x, for every k.
is_unbounded(p) = poldegree(p, x) > 0 && positive(polcoef(p, poldegree(p, x), x));

\\ The law's terms 1, 2, ..., end - 1.
begins_semi_regular_for_all(end) = {
  are_at_least(vector(max(0, end - 1), n, term(initial, residues, ratio, n)), signs, 1);
}

\\ A value of k at which numbers are compared.
at(data, k0) = subst(data, k, k0);

\\ Whether the law's fraction has the target's value at the first values of k, to 200 digits.
numbers() = {
  for(i = 0, 4, my(k0 = first + i * step);
    if(!agree(image(target, constant(k0)),
      value(at(initial, k0), at(residues, k0), at(ratio, k0), signs, law_offset)), return(0)));
  1;
}
