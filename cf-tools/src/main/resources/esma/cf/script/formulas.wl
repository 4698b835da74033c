
(* The value of a fraction to 10^-220. numerators repeat; initial are its first terms, and from then
   on a_n = -(c_1*a_{n-1} + ... + c_d*a_{n-d}) for recurrence = {1, c_1, ..., c_d}. Where all terms
   but the first are at least 1, and at least 2 before a numerator -1, it lies between p/q and
   (p + p')/(q + q'), whose distance is 1/(q*(q + q')). *)
fraction[numerators_, initial_, recurrence_] := Module[
  {used, a = <||>, p = 1, pp = 0, q = 0, qq = 1, s, t, n = 0},
  used = Select[Range[Length[recurrence] - 1], recurrence[[# + 1]] != 0 &];
  While[Abs[q (q + qq)] <= 10^220 || n == 0,
    If[n > 10^6, Return[$Failed, Module]];
    t = If[n < Length[initial], initial[[n + 1]],
      -Total[Map[recurrence[[# + 1]] a[n - #] &, used]]];
    a[n] = t;
    s = numerators[[Mod[n, Length[numerators]] + 1]];
    If[n > 0 && t < If[s < 0, 2, 1], Return[$Failed, Module]];
    {p, pp, q, qq} = {t p + pp, s p, t q + qq, s q};
    n++];
  p/q];

checked = 0;
failed = 0;

(* Compares a number, given as a function, with its fraction to so many digits. *)
check[key_, digits_, number_, numerators_, initial_, recurrence_] := Module[{v, holds},
  v = fraction[numerators, initial, recurrence];
  holds = TrueQ[Abs[N[number[], 260] - v] <= 10^-digits Max[1, Abs[v]]];
  checked++;
  If[!holds, failed++; Print["fails: ", key]]];

