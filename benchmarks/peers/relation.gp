\\ Milliseconds to find the recurrence of 105 terms of a law of order 12 by lattice reduction
\\ (lindep on the columns of a Hankel matrix of 40 shifts), a median of 15.
median(v) = vecsort(v)[(#v + 1) \ 2];
law(n) = {my(m = n \ 6, r = n % 6); [1, 2*m + 2, 1, 4*m + 7, 3, 2*m + 1][r + 1]};
a = vector(105, n, law(n - 1));
h = matrix(40, 13, i, j, a[i + j - 1]);
one() = {my(t = getwalltime()); for(i = 1, 200, lindep(h)); (getwalltime() - t) / 200.};
print(median(vector(15, k, one())));
quit
