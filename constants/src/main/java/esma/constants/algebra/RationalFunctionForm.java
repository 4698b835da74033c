package esma.constants.algebra;

import cc.redberry.rings.Rational;
import cc.redberry.rings.Rings;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import esma.constants.catalogue.Catalogue;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An expression as N/D, polynomials in its atoms over Q, reduced by the relations of roots. Two
 * passes: the first finds the atoms and the degrees of roots, the second computes.
 */
final class RationalFunctionForm {
    private static final int LARGEST_EXPONENT = 2_000;
    private static final int MOST_PRODUCTS = 100_000;
    private static final int MOST_BITS = 1 << 20;

    private final Expression expression;
    private final Atoms atoms = new Atoms();
    private boolean computing;
    private int variables = 1;

    RationalFunctionForm(Expression expression) {
        this.expression = expression;
    }

    private record Quotient(
            MultivariatePolynomial<Rational<cc.redberry.rings.bigint.BigInteger>> numerator,
            MultivariatePolynomial<Rational<cc.redberry.rings.bigint.BigInteger>> denominator) {}

    /** c where N = c·D and D ≠ 0. */
    Optional<BigFraction> constant() {
        // the first pass only announces atoms: its value is meaningless
        announce();
        variables = Math.max(1, atoms.count());
        Quotient value = form(expression);
        if (value.denominator().isZero()) {
            return Optional.empty();
        }
        if (value.numerator().isZero()) {
            return Optional.of(BigFraction.ZERO);
        }
        Rational<cc.redberry.rings.bigint.BigInteger> ratio =
                value.numerator().lc().divide(value.denominator().lc());
        boolean constant = value.numerator().equals(value.denominator().clone().multiply(ratio));
        return constant ? Optional.of(fraction(ratio)) : Optional.empty();
    }

    private void announce() {
        Quotient unused = form(expression);
        computing = true;
    }

    private static BigFraction fraction(Rational<cc.redberry.rings.bigint.BigInteger> value) {
        return new BigFraction(
                new BigInteger(value.numerator().toByteArray()),
                new BigInteger(value.denominator().toByteArray()));
    }

    private Quotient form(Expression node) {
        if (node instanceof Expression.Rational number) {
            return number(number.value());
        }
        if (node instanceof Expression.Negate negate) {
            Quotient operand = form(negate.operand());
            return new Quotient(operand.numerator().clone().negate(), operand.denominator());
        }
        if (node instanceof Binary binary) {
            return binary(binary);
        }
        if (node instanceof Expression.Named named) {
            return named(named);
        }
        if (node instanceof Call call) {
            return call(call);
        }
        throw new TooLargeException();
    }

    private Quotient named(Expression.Named named) {
        if (named.name().equals("e")) {
            return exponential(BigFraction.ONE);
        }
        if (named.name().equals("pi")) {
            return power(atom("gamma(1/2)"), 2);
        }
        Optional<Expression> definition =
                Catalogue.find(named.name()).flatMap(entry -> entry.definition());
        return definition.map(this::form).orElseGet(() -> atom(named.name()));
    }

    private Quotient binary(Binary binary) {
        if (binary.operator() == Expression.Operator.POWER) {
            return power(binary);
        }
        Quotient left = form(binary.left());
        Quotient right = form(binary.right());
        return switch (binary.operator()) {
            case ADD -> sum(left, right, false);
            case SUBTRACT -> sum(left, right, true);
            case MULTIPLY -> product(left, right);
            default -> quotient(left, right);
        };
    }

    private Quotient power(Binary binary) {
        Optional<BigFraction> exponent = RationalValue.of(binary.right());
        if (exponent.isEmpty()) {
            return atom(binary.text());
        }
        BigFraction r = exponent.get();
        if (r.getDenominator().bitLength() == 1) {
            Optional<BigFraction> known = RationalValue.of(binary.left());
            if (known.isPresent()) {
                return rationalPower(known.get(), r.getNumerator());
            }
            if (r.getNumerator().bitLength() > 11) {
                throw new TooLargeException();
            }
            return power(form(binary.left()), r.getNumerator().intValueExact());
        }
        Optional<BigFraction> base = RationalValue.of(binary.left());
        return base.filter(b -> b.getNumerator().signum() > 0)
                .map(b -> root(b, r))
                .orElseGet(() -> atom(binary.text()));
    }

    private Quotient rationalPower(BigFraction base, BigInteger exponent) {
        int bits = Math.max(base.getNumerator().bitLength(), base.getDenominator().bitLength());
        boolean zero = base.getNumerator().signum() == 0;
        if (exponent.bitLength() > 24
                || (long) bits * Math.abs(exponent.intValue()) > MOST_BITS
                || (zero && exponent.signum() < 0)) {
            throw new TooLargeException();
        }
        return number(base.pow(exponent.intValueExact()));
    }

    private Quotient call(Call call) {
        Expression argument = call.arguments().get(0);
        if (!Atoms.isRewritten(call.function())) {
            return atom(call.text());
        }
        if (call.arguments().size() > 1) {
            return FiniteSum.of(call).map(this::number).orElseGet(() -> atom(call.text()));
        }
        Optional<BigFraction> rational = RationalValue.of(argument);
        if (rational.isEmpty()) {
            boolean rootOfPi =
                    call.function() == esma.constants.expression.Function.SQRT
                            && argument.equals(new Expression.Named("pi"));
            return atom(rootOfPi ? "gamma(1/2)" : call.text());
        }
        BigFraction r = rational.get();
        return switch (call.function()) {
            case ABS -> number(r.abs());
            case SQRT ->
                    r.getNumerator().signum() < 0
                            ? atom(call.text())
                            : root(r, BigFraction.ONE_HALF);
            case CBRT ->
                    r.getNumerator().signum() < 0
                            ? negated(root(r.negate(), BigFraction.ONE_THIRD))
                            : root(r, BigFraction.ONE_THIRD);
            case EXP -> exponential(r);
            case LOG -> r.getNumerator().signum() <= 0 ? atom(call.text()) : logarithm(r);
            case SINH -> hyperbolic(r, true);
            case COSH -> hyperbolic(r, false);
            case TANH -> quotient(hyperbolic(r, true), hyperbolic(r, false));
            case COTH -> quotient(hyperbolic(r, false), hyperbolic(r, true));
            case GAMMA -> gamma(call, r);
            case ZETA -> zeta(call, r);
            default -> atom(call.text());
        };
    }

    private Quotient negated(Quotient value) {
        return new Quotient(value.numerator().clone().negate(), value.denominator());
    }

    /** (e^r ∓ e^−r)/2. */
    private Quotient hyperbolic(BigFraction r, boolean odd) {
        Quotient both = sum(exponential(r), exponential(r.negate()), odd);
        return product(both, number(BigFraction.ONE_HALF));
    }

    private Quotient gamma(Call call, BigFraction r) {
        BigInteger[] parts = r.getNumerator().divideAndRemainder(r.getDenominator());
        BigInteger whole =
                r.getNumerator().signum() < 0 && parts[1].signum() != 0
                        ? parts[0].subtract(BigInteger.ONE)
                        : parts[0];
        if (whole.bitLength() > 9) {
            return atom(call.text());
        }
        int n = whole.intValueExact();
        BigFraction fraction = r.subtract(n);
        boolean integer = fraction.getNumerator().signum() == 0;
        if (integer && n <= 0) {
            return atom(call.text());
        }
        BigFraction start = integer ? BigFraction.ONE : fraction;
        BigFraction product = BigFraction.ONE;
        int steps = integer ? n - 1 : n;
        for (int i = 0; i < Math.abs(steps); i++) {
            product = product.multiply(start.add(steps > 0 ? i : -i - 1));
        }
        Quotient factor = number(steps >= 0 ? product : product.reciprocal());
        return integer ? factor : product(factor, atom("gamma(" + text(fraction) + ")"));
    }

    private Quotient zeta(Call call, BigFraction r) {
        if (r.getDenominator().bitLength() > 1 || r.getNumerator().bitLength() > 6) {
            return atom(call.text());
        }
        int n = r.getNumerator().intValueExact();
        if (n > 0 && (n & 1) == 1) {
            return atom(call.text());
        }
        return ZetaValue.atEven(n)
                .map(
                        value ->
                                n > 0
                                        ? product(number(value), power(atom("gamma(1/2)"), 2 * n))
                                        : number(value))
                .orElseGet(() -> number(ZetaValue.atNegative(n)));
    }

    private static String text(BigFraction value) {
        return new Expression.Rational(value).text();
    }

    private Quotient exponential(BigFraction r) {
        atoms.needExponential(r.getDenominator());
        int degree = atoms.exponentialDegree();
        BigInteger exponent =
                r.getNumerator().multiply(BigInteger.valueOf(degree)).divide(r.getDenominator());
        if (exponent.bitLength() > 11) {
            return atom("exp(" + text(r) + ")");
        }
        return power(atom("exponential"), exponent.intValueExact());
    }

    private Quotient logarithm(BigFraction r) {
        Quotient result = number(BigFraction.ZERO);
        for (Atoms.Factor factor : atoms.factor(r.getNumerator())) {
            result = sum(result, logarithm(factor), false);
        }
        for (Atoms.Factor factor : atoms.factor(r.getDenominator())) {
            result = sum(result, logarithm(factor), true);
        }
        return result;
    }

    private Quotient logarithm(Atoms.Factor factor) {
        return product(
                number(new BigFraction(factor.exponent())), atom("log(" + factor.base() + ")"));
    }

    /** base^r, base ≥ 0. */
    private Quotient root(BigFraction base, BigFraction r) {
        if (base.getNumerator().signum() == 0) {
            return number(BigFraction.ZERO);
        }
        if (r.getNumerator().bitLength() > 8 || r.getDenominator().bitLength() > 6) {
            throw new TooLargeException();
        }
        int m = r.getNumerator().intValueExact();
        int k = r.getDenominator().intValueExact();
        Quotient result = number(BigFraction.ONE);
        for (Atoms.Factor factor : atoms.factor(base.getNumerator())) {
            result = product(result, root(factor.base(), m * factor.exponent(), k));
        }
        for (Atoms.Factor factor : atoms.factor(base.getDenominator())) {
            result = product(result, root(factor.base(), -m * factor.exponent(), k));
        }
        return result;
    }

    private Quotient root(BigInteger prime, int m, int k) {
        int whole = Math.floorDiv(m, k);
        int rest = Math.floorMod(m, k);
        Quotient outside = power(number(new BigFraction(prime)), whole);
        if (rest == 0) {
            return outside;
        }
        atoms.needRoot(prime, k);
        int degree = atoms.rootDegree(prime);
        return product(outside, power(variable(atoms.root(prime)), rest * degree / k));
    }

    private Quotient atom(String text) {
        return variable(atoms.index(text));
    }

    private Quotient variable(int index) {
        if (!computing) {
            return number(BigFraction.ONE);
        }
        return new Quotient(one().createMonomial(index, 1), one());
    }

    private MultivariatePolynomial<Rational<cc.redberry.rings.bigint.BigInteger>> one() {
        return MultivariatePolynomial.one(variables, Rings.Q, MonomialOrder.DEFAULT);
    }

    private Quotient number(BigFraction value) {
        if (value.getNumerator().bitLength() > MOST_BITS
                || value.getDenominator().bitLength() > MOST_BITS) {
            throw new TooLargeException();
        }
        Rational<cc.redberry.rings.bigint.BigInteger> constant =
                new Rational<>(
                        Rings.Z,
                        new cc.redberry.rings.bigint.BigInteger(value.getNumerator().toByteArray()),
                        new cc.redberry.rings.bigint.BigInteger(
                                value.getDenominator().toByteArray()));
        return new Quotient(one().multiply(constant), one());
    }

    private Quotient sum(Quotient a, Quotient b, boolean negative) {
        var left = times(a.numerator(), b.denominator());
        var right = times(b.numerator(), a.denominator());
        return new Quotient(
                negative ? left.subtract(right) : left.add(right),
                times(a.denominator(), b.denominator()));
    }

    private Quotient product(Quotient a, Quotient b) {
        return new Quotient(
                times(a.numerator(), b.numerator()), times(a.denominator(), b.denominator()));
    }

    private Quotient quotient(Quotient a, Quotient b) {
        return new Quotient(
                times(a.numerator(), b.denominator()), times(a.denominator(), b.numerator()));
    }

    private Quotient power(Quotient base, int exponent) {
        if (Math.abs((long) exponent) > LARGEST_EXPONENT) {
            throw new TooLargeException();
        }
        if (!computing) {
            return number(BigFraction.ONE);
        }
        Quotient result = number(BigFraction.ONE);
        Quotient square = base;
        for (int n = Math.abs(exponent); n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                result = product(result, square);
            }
            if (n > 1) {
                square = product(square, square);
            }
        }
        return exponent >= 0 ? result : quotient(number(BigFraction.ONE), result);
    }

    /** A product reduced by the relations of roots; the operands stay as they are. */
    private MultivariatePolynomial<Rational<cc.redberry.rings.bigint.BigInteger>> times(
            MultivariatePolynomial<Rational<cc.redberry.rings.bigint.BigInteger>> a,
            MultivariatePolynomial<Rational<cc.redberry.rings.bigint.BigInteger>> b) {
        if (!computing) {
            return one();
        }
        if ((long) a.size() * b.size() > MOST_PRODUCTS) {
            throw new TooLargeException();
        }
        var product = a.clone().multiply(b);
        var reduced = product.createZero();
        for (Monomial<Rational<cc.redberry.rings.bigint.BigInteger>> term : product) {
            int[] exponents = term.exponents.clone();
            Rational<cc.redberry.rings.bigint.BigInteger> coefficient = term.coefficient;
            for (int i = 0; i < exponents.length; i++) {
                Optional<BigInteger> radicand = atoms.radicand(i);
                int degree = radicand.map(atoms::rootDegree).orElse(Integer.MAX_VALUE);
                if (exponents[i] >= degree) {
                    var value =
                            new cc.redberry.rings.bigint.BigInteger(
                                    radicand.orElseThrow().toByteArray());
                    coefficient = coefficient.multiply(value.pow(exponents[i] / degree));
                    exponents[i] %= degree;
                }
            }
            if (coefficient.numerator().bitLength() > MOST_BITS) {
                throw new TooLargeException();
            }
            reduced.add(new Monomial<>(exponents, coefficient));
        }
        return reduced;
    }
}
