
\\ ---- The steps of the proof ----------------------------------------------------------------

D() = v^2 - 4*u*w;

block() = lcm(#residues, #signs);

\\ Where the period begins.
law_offset = #initial;

\\ The law's terms from number `start` to number `end` - 1.
terms(start, end) = vector(end - start, j, term(initial, residues, ratio, start + j - 1));

\\ Shape: a real quadratic that is no square, and a periodic law.
shape() = {
  positive(u) && positive(D()) && !issquare(D()) && abs(root) == 1 && ratio == 0
    && vecmax(apply(p -> poldegree(p, x), residues)) <= 0;
}

\\ Base: the root is the target, at some k.
base_values() = {
  for(i = 0, 4, my(k0 = first + i * step);
    if(!agree(image(target, constant(k0)),
      (-at(v, k0) + root * sqrt(at(D(), k0))) / (2 * at(u, k0))), return(0)));
  1;
}

\\ Semi-regularity, and not always 2 before a minus.
semi_regular() = {
  my(P = terms(law_offset, law_offset + block()));
  begins_semi_regular_for_all(law_offset) && are_at_least(P, signs, law_offset)
    && vecsum(vector(#P, j, P[j] != 2 || signs[(law_offset + j - 1) % #signs + 1] > 0)) > 0;
}

\\ The tail after the preperiod, exactly: y stands for the square root of D.
exact_tail() = {
  my(r = (-v + root * Mod(y, y^2 - D())) / (2*u));
  image(product(terms(0, law_offset), signs, 0)^-1, r);
}

\\ Identity: one period maps the tail to itself.
identity() = {
  my(Y = exact_tail());
  image(product(terms(law_offset, law_offset + block()), signs, law_offset), Y) == Y;
}

\\ Tail: it is at least 1 for every k: p + q*sqrt(D) >= 0 by signs, or by the larger square.
tail() = {
  my(Y = lift(exact_tail()));
  my(p = parts(polcoef(Y, 0, y) - 1), q = parts(polcoef(Y, 1, y)));
  my(s = q[1]^2 * p[2]^2 * D() - p[1]^2 * q[2]^2);
  if(positive(q[1]), non_negative(p[1]) || non_negative(s),
    positive(-q[1]) && non_negative(p[1]) && non_negative(-s));
}

\\ ---- Verdict -------------------------------------------------------------------------------

\\ The first step that fails, or an empty text. An error counts against its step.
check() = {
  my(steps = [["shape", shape], ["base", base_values], ["semi-regular", semi_regular],
    ["identity", identity], ["tail", tail], ["base", numbers]]);
  for(i = 1, #steps, if(!iferr(steps[i][2](), E, 0), return(steps[i][1])));
  "";
}
