package esma.engine.target;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.univar.UnivariateGCD;
import cc.redberry.rings.poly.univar.UnivariatePolynomial;
import esma.cf.Moebius;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All quotients P/Q of coprime integer polynomials of bounded degree and height, not constant, one
 * of each ±pair. Coprimality over Z[x] (content included) makes equal functions equal values.
 */
final class RationalFunctions {

    private RationalFunctions() {}

    static List<Target> quotients(int degree, int bound) {
        List<List<Long>> polynomials = new ArrayList<>();
        collect(degree, bound, new ArrayList<>(), polynomials);
        polynomials.sort(
                Comparator.<List<Long>>comparingInt(List::size)
                        .thenComparingLong(RationalFunctions::weight)
                        .thenComparing(List::toString));
        List<List<Long>> positive =
                polynomials.stream().filter(p -> p.get(p.size() - 1) > 0).toList();
        List<Target> targets = new ArrayList<>();
        for (List<Long> bottom : positive) {
            for (List<Long> top : positive) {
                if (Math.max(top.size(), bottom.size()) > 1 && coprime(top, bottom)) {
                    targets.add(target(top, bottom));
                }
            }
        }
        return targets;
    }

    private static void collect(
            int degree, int bound, List<Long> prefix, List<List<Long>> polynomials) {
        if (prefix.size() == degree + 1) {
            int size = prefix.size();
            while (size > 0 && prefix.get(size - 1) == 0) {
                size--;
            }
            if (size > 0) {
                polynomials.add(List.copyOf(prefix.subList(0, size)));
            }
            return;
        }
        for (long c = -bound; c <= bound; c++) {
            prefix.add(c);
            collect(degree, bound, prefix, polynomials);
            prefix.remove(prefix.size() - 1);
        }
    }

    private static long weight(List<Long> polynomial) {
        return polynomial.stream().mapToLong(Math::abs).sum();
    }

    static boolean coprime(List<Long> top, List<Long> bottom) {
        UnivariatePolynomial<BigInteger> gcd =
                UnivariateGCD.PolynomialGCD(polynomial(top), polynomial(bottom));
        return gcd.isConstant() && gcd.cc().abs().isOne();
    }

    private static UnivariatePolynomial<BigInteger> polynomial(List<Long> coefficients) {
        return UnivariatePolynomial.create(
                Rings.Z, coefficients.stream().map(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    private static Target target(List<Long> top, List<Long> bottom) {
        if (Math.max(top.size(), bottom.size()) > 2) {
            return RationalTarget.canonical(top, bottom);
        }
        return new MoebiusTarget(
                new Moebius(linear(top), top.get(0), linear(bottom), bottom.get(0)));
    }

    private static long linear(List<Long> polynomial) {
        return polynomial.size() > 1 ? polynomial.get(1) : 0;
    }
}
