
\\ ---- The steps of the proof ----------------------------------------------------------------

\\ Shape: blocks are whole periods, counted from where the closed forms have begun; the matrices
\\ are regular for every k.
shape() = {
  law_offset >= #initial && base_offset >= 0 && law_block > 0 && base_block > 0
    && law_block % #residues == 0 && law_block % #signs == 0
    && base_block % #base_residues == 0 && base_block % #base_numerators == 0
    && (ratio == 0) == (base_ratio == 0) && scalar^2 == 1
    && (positive(matdet(M)) || positive(-matdet(M)))
    && (positive(matdet(A)) || positive(-matdet(A)));
}

\\ Base: the base's value is that of its fraction, and its image under M the target, at some k.
base_values() = {
  for(i = 0, 4, my(k0 = first + i * step, y = base_value(k0));
    if(!agree(y, value([], at(base_residues, k0), at(base_ratio, k0), base_numerators, base_offset))
      || !agree(image(target, constant(k0)), image(at(M, k0), y)), return(0)));
  1;
}

\\ Prefix: M * (the base's steps before the blocks) = lambda * (the law's before them) * A.
prefix() = {
  my(L = vector(base_offset, i, term([], base_residues, base_ratio, i - 1)));
  my(R = vector(law_offset, n, term(initial, residues, ratio, n - 1)));
  my(Q = M * product(L, base_numerators, 0) * (product(R, signs, 0) * A)^-1);
  Q[1,1] != 0 && Q == Q[1,1] * matid(2);
}

\\ The terms of block number m, polynomials in x and k. Without a ratio x = m. With ratios u and v
\\ from block to block, x^a = u^m and x^b = v^m, where u^b = v^a.
block_terms(residues, ratio, start, block, power) = {
  my(p = #residues);
  vector(block, j, my(n = (start + j - 1) \ p);
    subst(residues[(start + j - 1) % p + 1], x,
      if(ratio, ratio^n * x^power, n + (block / p) * x)));
}

exponents() = {
  if(!ratio, return([1, 1]));
  my(u = base_ratio^(base_block / #base_residues), v = ratio^(law_block / #residues));
  my(a = poldegree(u, k), b = poldegree(v, k), d = gcd(a, b));
  if(d == 0 || u^(b / d) != v^(a / d), error("the ratios are no powers of each other"));
  [a / d, b / d];
}

base_terms() = block_terms(base_residues, base_ratio, base_offset, base_block, exponents()[1]);

law_terms() = block_terms(residues, ratio, law_offset - #initial, law_block, exponents()[2]);

\\ Identity: A * P_in = scalar * P_out * A, between matrices of polynomials in x and k.
identity() = {
  my(Pin = product(base_terms(), base_numerators, base_offset));
  my(Pout = product(law_terms(), signs, law_offset));
  A * Pin - scalar * Pout * A == 0;
}

semi_regular() = {
  my(terms = law_terms());
  begins_semi_regular_for_all(law_offset) && are_at_least(terms, signs, law_offset)
    && vecsum(apply(is_unbounded, terms)) > 0;
}

\\ Tail: the base's tails where blocks start tend to infinity, and A maps large numbers into [1, oo].
tail() = {
  my(terms = base_terms());
  my(a = A[1,1], b = A[1,2], c = A[2,1], d = A[2,2]);
  are_at_least(terms, base_numerators, base_offset) && is_unbounded(terms[1])
    && if(c == 0, positive(a * d), a == c, positive((b - d) * a), positive((a - c) * c));
}

\\ ---- Verdict -------------------------------------------------------------------------------

\\ The first step that fails, or an empty text. An error counts against its step.
check() = {
  my(steps = [["shape", shape], ["base", base_values], ["prefix", prefix], ["identity", identity],
    ["semi-regular", semi_regular], ["tail", tail], ["base", numbers]]);
  for(i = 1, #steps, if(!iferr(steps[i][2](), E, 0), return(steps[i][1])));
  "";
}
