
default(breakloop, 0);
default(parisizemax, "1G");  \\ gp says so on standard error
default(realprecision, 250);

\\ The value of a fraction to 10^-220. numerators repeat; initial are its first terms, and from then
\\ on a_n = -(c_1*a_{n-1} + ... + c_d*a_{n-d}) for recurrence = [1, c_1, ..., c_d]. Where all terms
\\ but the first are at least 1, and at least 2 before a numerator -1, it lies between p/q and
\\ (p + p')/(q + q'), whose distance is 1/(q*(q + q')).
fraction(numerators, initial, recurrence) = {
  my(d = #recurrence - 1, a = List(), p = 1, pp = 0, q = 0, qq = 1, s, t);
  my(used = [i | i <- [1 .. d], recurrence[i + 1]]);
  for(n = 0, 10^6,
    t = if(n < #initial, initial[n + 1],
           -sum(i = 1, #used, recurrence[used[i] + 1] * a[n + 1 - used[i]]));
    listput(a, t);
    s = numerators[n % #numerators + 1];
    if(n && t < if(s < 0, 2, 1), error("a term is too small"));
    [p, pp, q, qq] = [t*p + pp, s*p, t*q + qq, s*q];
    if(abs(q * (q + qq)) > 10^220, return(p/q)));
  error("the fraction does not converge fast enough");
}

checked = 0;
failed = 0;

\\ Compares a number, given as a function, with its fraction to so many digits.
check(key, digits, number, numerators, initial, recurrence) = {
  my(holds = iferr(
    my(x = number(), v = fraction(numerators, initial, recurrence));
    abs(x - v) <= 10^-digits * max(1, abs(v)), E, 0));
  checked++;
  if(!holds, failed++; print("fails: ", key));
}
