
\\ ---- The steps of the proof ----------------------------------------------------------------

\\ Shape: blocks are whole periods, counted from where the closed forms have begun; the matrices
\\ are regular; closed form and recurrence are one law.
shape() = {
  law_offset >= preperiod && base_offset >= #base_head && law_block > 0 && base_block > 0
    && law_block % #residues == 0 && law_block % #signs == 0
    && base_block % #base_residues == 0 && base_block % #base_numerators == 0
    && (ratio == 0) == (base_ratio == 0)
    && matdet(M) != 0 && matdet(A) != 0 && scalar != 0
    && closed_form();
}

\\ Base: the base's value, computed by its series, is that of its fraction; and the target, computed
\\ from the constant, is its image under M. (That these are equal for ever is the base theorem.)
base_values() = {
  my(y = base_value());
  agree(y, value(base_head, base_residues, base_ratio, base_numerators, base_offset))
    && (!evaluates || agree(image(target, constant()), image(M, y)));
}

\\ Prefix: M * (the base's steps before the blocks) = lambda * (the law's before them) * A.
prefix() = {
  my(L = vector(base_offset, i, term(base_head, base_residues, base_ratio, i - 1)));
  my(R = vector(law_offset, n, term(initial[1 .. preperiod], residues, ratio, n - 1)));
  my(Q = M * product(L, base_numerators, 0) * (product(R, signs, 0) * A)^-1);
  Q[1,1] != 0 && Q == Q[1,1] * matid(2);
}

\\ The terms of block number m, each a polynomial in x. Without a ratio x = m, and the residue's
\\ number is advanced by block/period from one block to the next. With a ratio x = g^m, and the
\\ ratio's power is advanced by the factor ratio^(block/period) = g^power.
block_terms(residues, ratio, start, block, power) = {
  my(k = #residues);
  vector(block, j, my(n = (start + j - 1) \ k);
    subst(residues[(start + j - 1) % k + 1], x,
      if(ratio, ratio^n * x^power, n + (block / k) * x)));
}

\\ The factors of the two ratios from block to block as powers of one number: [g, power of the base,
\\ power of the law]. Without ratios there is nothing to do. Numbers that are not powers of one
\\ number cannot satisfy the identity, since both sides must grow alike.
common() = {
  if(!ratio, return([0, 1, 1]));
  my(u = base_ratio^(base_block / #base_residues), v = ratio^(law_block / #residues), r, s);
  my(a = max(1, ispower(u,, &r)), b = max(1, ispower(v,, &s)));
  if(a == 1, r = u);
  if(b == 1, s = v);
  if(r != s, error("the ratios are not powers of one number"));
  my(d = gcd(a, b));
  [r^d, a / d, b / d];
}

base_terms() = {
  block_terms(base_residues, base_ratio, base_offset - #base_head, base_block, common()[2]);
}

law_terms() = {
  block_terms(residues, ratio, law_offset - preperiod, law_block, common()[3]);
}

\\ Identity: A * P_in(m) = scalar * P_out(m) * A, between matrices of polynomials.
identity() = {
  my(Pin = product(base_terms(), base_numerators, base_offset));
  my(Pout = product(law_terms(), signs, law_offset));
  A * Pin - scalar * Pout * A == 0;
}

\\ Whether p(x) >= bound at x = 0, 1, 2, ..., or at x = 1, g, g^2, ... for g > 0. Once no
\\ coefficient of p(x + x0) but the constant one is negative, p rises from x0 on; the points
\\ before x0 are looked at one by one.
is_at_least(p, bound, g) = {
  my(x0 = if(g, 1, 0), c);
  for(k = 1, 10000,
    c = concat(Vecrev(subst(p, x, x + x0)), [0]);
    if(c[1] < bound, return(0));
    if(vecmin(c[2 .. #c]) >= 0, return(1));
    if(c[#c - 1] < 0, return(0));
    x0 = if(g, x0 * g, x0 + 1));
  0;
}

\\ Whether every one of these terms is at least 1, and at least 2 before a numerator -1, for all m.
are_at_least(terms, numerators, start) = {
  my(g = common()[1], k = #numerators);
  for(j = 1, #terms,
    if(!is_at_least(terms[j], if(numerators[(start + j - 1) % k + 1] < 0, 2, 1), g), return(0)));
  1;
}

\\ Semi-regularity: the law's terms from the first block on, one of them unbounded. Then the
\\ numbers with these first terms shrink to one number (Tietze). And the terms before the blocks:
\\ then the law is that number's only expansion.
semi_regular() = {
  my(terms = law_terms());
  begins_semi_regular(law_offset) && are_at_least(terms, signs, law_offset)
    && vecmax(apply(p -> poldegree(p), terms)) > 0;
}

\\ Tail: the base's terms likewise, the first one of a block unbounded, so the base's tails Y where
\\ blocks start tend to infinity; and A maps large Y into [1, oo].
tail() = {
  my(terms = base_terms());
  my(a = A[1,1], b = A[1,2], c = A[2,1], d = A[2,2]);
  are_at_least(terms, base_numerators, base_offset) && poldegree(terms[1]) > 0
    && if(c == 0, a * d > 0, a == c, (b - d) * a > 0, (a - c) * c > 0);
}

\\ Numbers: the law's fraction has the value that the base's image has.
numbers() = {
  agree(image(M, base_value()), value(initial[1 .. preperiod], residues, ratio, signs, law_offset));
}

\\ ---- Verdict -------------------------------------------------------------------------------

\\ The first step that fails, or an empty text. An error counts against its step.
check() = {
  my(steps = [["shape", shape], ["base", base_values], ["prefix", prefix], ["identity", identity],
    ["semi-regular", semi_regular], ["tail", tail], ["base", numbers]]);
  for(i = 1, #steps, if(!iferr(steps[i][2](), E, 0), return(steps[i][1])));
  "";
}
