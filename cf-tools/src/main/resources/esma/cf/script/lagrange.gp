
\\ ---- The steps of the proof ----------------------------------------------------------------

D() = v^2 - 4*u*w;

\\ The product of the law's steps from term `start` to term `end` - 1.
steps(start, end) = {
  product(vector(end - start, j, term(initial[1 .. preperiod], residues, ratio, start + j - 1)),
    signs, start);
}

\\ The length of a block after which terms and signs repeat.
block() = lcm(#residues, #signs);

\\ Shape: an irrational quadratic, a periodic law, and one law: closed form and recurrence agree.
shape() = {
  u > 0 && D() > 0 && !issquare(D()) && abs(root) == 1
    && vecmax(apply(p -> poldegree(p), residues)) <= 0 && closed_form();
}

\\ Base: the root is the target, to 200 digits.
base_values() = {
  !evaluates || agree(image(target, constant()), (-v + root * sqrt(D())) / (2*u));
}

\\ Semi-regularity: terms at least 1, at least 2 before a numerator -1, and not always 2 before -1.
\\ Then the numbers with these first terms shrink to one number (Tietze).
semi_regular() = {
  my(run = 1, a, s);
  for(n = preperiod, preperiod + block() - 1,
    a = term(initial[1 .. preperiod], residues, ratio, n);
    s = signs[n % #signs + 1];
    if(a < if(s < 0, 2, 1), return(0));
    if(a != 2 || s > 0, run = 0));
  !run && begins_semi_regular(preperiod);
}

\\ The tail after the preperiod, exactly: y stands for the square root of D.
exact_tail() = {
  my(r = (-v + root * Mod(y, y^2 - D())) / (2*u));
  image(steps(0, preperiod)^-1, r);
}

\\ Identity: one period maps the tail to itself.
identity() = {
  my(Y = exact_tail());
  image(steps(preperiod, preperiod + block()), Y) == Y;
}

\\ Whether p + q*sqrt(D) > 0, by integers only.
is_positive(p, q) = {
  if(p >= 0 && q >= 0, p > 0 || q > 0,
    p <= 0 && q <= 0, 0,
    p > 0, p^2 > q^2 * D(), q^2 * D() > p^2);
}

\\ Tail: it is greater than 1.
tail() = {
  my(Y = lift(exact_tail()));
  is_positive(polcoef(Y, 0) - 1, polcoef(Y, 1));
}

\\ Numbers: the law's fraction has the root as its value.
numbers() = {
  agree((-v + root * sqrt(D())) / (2*u),
    value(initial[1 .. preperiod], residues, ratio, signs, preperiod));
}

\\ ---- Verdict -------------------------------------------------------------------------------

\\ The first step that fails, or an empty text. An error counts against its step.
check() = {
  my(steps = [["shape", shape], ["base", base_values], ["semi-regular", semi_regular],
    ["identity", identity], ["tail", tail], ["base", numbers]]);
  for(i = 1, #steps, if(!iferr(steps[i][2](), E, 0), return(steps[i][1])));
  "";
}
