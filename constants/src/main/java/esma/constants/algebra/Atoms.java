package esma.constants.algebra;

import esma.constants.expression.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that stand as variables. Roots of rationals become products of powers of p^(1/K), p
 * prime, K one common degree a prime, with the one relation that the K-th power is p: such products
 * are linearly independent over Q (Besicovitch 1940). e^r is a power of e^(1/Q), Q common; π is a
 * square (of Γ(1/2)); log r is a sum of logarithms of primes. All else is an atom by its text.
 */
final class Atoms {
    private static final Set<Function> REWRITTEN =
            Set.of(
                    Function.SQRT,
                    Function.CBRT,
                    Function.EXP,
                    Function.LOG,
                    Function.SINH,
                    Function.COSH,
                    Function.TANH,
                    Function.COTH,
                    Function.GAMMA,
                    Function.ZETA,
                    Function.POLYLOG,
                    Function.HYPERGEOMETRIC_1F1,
                    Function.HYPERGEOMETRIC_2F1,
                    Function.ABS);
    private static final int LARGEST_DEGREE = 120;
    private static final int TRIAL_LIMIT = 20_000;
    private static final int MOST_ATOMS = 40;

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Map<Integer, BigInteger> radicands = new LinkedHashMap<>();
    private final Map<BigInteger, Integer> degrees = new LinkedHashMap<>();
    private int exponentialDegree = 1;
    private int unfactored;

    /** A prime, or a cofactor not factored, and its exponent. */
    record Factor(BigInteger base, int exponent) {}

    static boolean isRewritten(Function function) {
        return REWRITTEN.contains(function);
    }

    int count() {
        return indices.size();
    }

    /** The variable of an atom known by its text. */
    int index(String text) {
        Integer known = indices.get(text);
        if (known != null) {
            return known;
        }
        if (indices.size() >= MOST_ATOMS) {
            throw new TooLargeException();
        }
        indices.put(text, indices.size());
        return indices.size() - 1;
    }

    /** Announces that base^(1/degree) occurs. */
    void needRoot(BigInteger base, int degree) {
        degrees.merge(base, degree, Atoms::lcm);
    }

    /** K with the variable of base^(1/K). */
    int rootDegree(BigInteger base) {
        return Optional.ofNullable(degrees.get(base)).orElse(1);
    }

    /** The variable of base^(1/K). */
    int root(BigInteger base) {
        int index = index("root of " + base);
        radicands.put(index, base);
        return index;
    }

    /** Announces that e^(p/degree) occurs. */
    void needExponential(BigInteger degree) {
        if (degree.bitLength() > 10) {
            throw new TooLargeException();
        }
        exponentialDegree = lcm(exponentialDegree, degree.intValueExact());
    }

    /** Q with the variable of e^(1/Q). */
    int exponentialDegree() {
        return exponentialDegree;
    }

    /** The relation of a variable: its K-th power. */
    Optional<BigInteger> radicand(int index) {
        return Optional.ofNullable(radicands.get(index));
    }

    private static int lcm(int a, int b) {
        int gcd = BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
        long lcm = (long) a / gcd * b;
        if (lcm > LARGEST_DEGREE) {
            throw new TooLargeException();
        }
        return (int) lcm;
    }

    /** n as a product of primes and at most one cofactor; n ≥ 1. */
    List<Factor> factor(BigInteger n) {
        List<Factor> factors = new ArrayList<>();
        BigInteger rest = n;
        for (int p = 2; p < TRIAL_LIMIT && rest.bitLength() > 1; p += p == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(p);
            int exponent = 0;
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
                exponent++;
            }
            if (exponent > 0) {
                factors.add(new Factor(prime, exponent));
            }
        }
        if (rest.bitLength() > 1) {
            boolean prime = rest.bitLength() <= 28 || rest.isProbablePrime(60);
            if (!prime && unfactored++ > 0) {
                // two cofactors may share primes: independence is not known
                throw new TooLargeException();
            }
            factors.add(new Factor(rest, 1));
        }
        return factors;
    }
}
