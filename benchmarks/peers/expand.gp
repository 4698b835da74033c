\\ Milliseconds for the regular terms of a random number of so many digits, a median; one line a size.
median(v) = vecsort(v)[(#v + 1) \ 2];
one(d) = {my(x = random(10^d) / (10^d * 1.), t = getwalltime()); contfrac(x); getwalltime() - t};
print1(1000, " "); {my(x, t); localprec(1000); x = random(10^1000) / (10^1000 * 1.); t = getwalltime(); for(i = 1, 1000, contfrac(x)); print((getwalltime() - t) / 1000.)};
for(i = 1, 2, my(d = [10000, 100000][i]); localprec(d); print(d, " ", median(vector(5, k, one(d)))));
quit
