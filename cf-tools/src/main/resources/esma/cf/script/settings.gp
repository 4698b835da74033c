default(parisizemax, "1G");  \\ gp says so on standard error
default(realprecision, 250);
