package esma.cf.theorem;

import esma.cf.theorem.Atom.Scale;
import esma.cf.theorem.AtomicValue.Forms;
import esma.cf.theorem.AtomicValue.Scalar;
import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import esma.constants.expression.Expression.Named;
import esma.constants.expression.Expression.Negate;
import esma.constants.expression.Expression.Operator;
import esma.constants.expression.Expression.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Reads an expression as a number seen through one atom, by exact algebra alone; empty where that
 * is not possible.
 */
final class AtomicReader {
    private static final BigFraction HALF = BigFraction.ONE_HALF;
    private static final BigFraction QUARTER = new BigFraction(1, 4);

    private AtomicReader() {}

    static Optional<AtomicValue> read(Expression expression) {
        if (expression instanceof Rational rational) {
            return Optional.of(new Scalar(Surd.of(rational.value())));
        }
        if (expression instanceof Negate negate) {
            return read(negate.operand()).map(AtomicValue::negated);
        }
        if (expression instanceof Named named) {
            return named.name().equals("e")
                    ? exponential(Surd.ONE)
                    : Catalogue.find(named.name())
                            .flatMap(NamedConstant::definition)
                            .flatMap(AtomicReader::read);
        }
        if (expression instanceof Binary binary) {
            return binary.operator() == Operator.POWER ? power(binary) : arithmetic(binary);
        }
        return expression instanceof Call call ? call(call) : Optional.empty();
    }

    private static Optional<Surd> surd(Expression expression) {
        return read(expression)
                .flatMap(x -> x instanceof Scalar n ? Optional.of(n.value()) : Optional.empty());
    }

    private static Optional<BigFraction> rational(Expression expression) {
        return surd(expression).filter(Surd::isRational).map(Surd::coefficient);
    }

    private static Optional<AtomicValue> arithmetic(Binary binary) {
        Optional<AtomicValue> left = read(binary.left());
        Optional<AtomicValue> right = left.isEmpty() ? left : read(binary.right());
        if (right.isEmpty()) {
            return right;
        }
        AtomicValue x = left.orElseThrow();
        AtomicValue y = right.get();
        return switch (binary.operator()) {
            case ADD -> x.plus(y);
            case SUBTRACT -> x.plus(y.negated());
            case MULTIPLY -> x.times(y);
            default -> x.over(y);
        };
    }

    /** e^x, and integer and half-integer powers of surds. */
    private static Optional<AtomicValue> power(Binary power) {
        if (power.left().equals(new Named("e"))) {
            return surd(power.right()).flatMap(AtomicReader::exponential);
        }
        if (power.left() instanceof Call call
                && call.function() == esma.constants.expression.Function.EXP) {
            Optional<Surd> x = surd(call.arguments().get(0));
            Optional<Surd> y = surd(power.right());
            return x.isPresent() && y.isPresent()
                    ? exponential(x.get().times(y.get()))
                    : Optional.empty();
        }
        Optional<BigFraction> exponent = rational(power.right());
        if (exponent.isEmpty()) {
            return Optional.empty();
        }
        if (exponent.get().equals(BigFraction.MINUS_ONE)) {
            return read(power.left()).flatMap(new Scalar(Surd.ONE)::over);
        }
        boolean isHalf = exponent.get().getDenominator().equals(BigInteger.TWO);
        boolean isWhole = exponent.get().getDenominator().equals(BigInteger.ONE);
        int n = exponent.get().getNumerator().intValue();
        if (exponent.get().getNumerator().bitLength() > 7 || !(isHalf || isWhole)) {
            return Optional.empty();
        }
        return surd(power.left())
                .flatMap(
                        x ->
                                isHalf && x.isRational()
                                        ? Surd.sqrt(x.coefficient())
                                        : isWhole ? Optional.of(x) : Optional.empty())
                .filter(x -> !x.isZero())
                .map(x -> new Scalar(powerOf(x, n)));
    }

    private static Surd powerOf(Surd x, int n) {
        Surd result = Surd.ONE;
        for (int i = 0; i < Math.abs(n); i++) {
            result = n > 0 ? result.times(x) : result.over(x);
        }
        return result;
    }

    private static Optional<AtomicValue> call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case SQRT -> rational(arguments.get(0)).flatMap(Surd::sqrt).map(Scalar::new);
            case EXP -> surd(arguments.get(0)).flatMap(AtomicReader::exponential);
            case COSH -> surd(arguments.get(0)).flatMap(z -> even(z, QUARTER));
            case SINH -> surd(arguments.get(0)).flatMap(z -> odd(z, QUARTER));
            case COS -> surd(arguments.get(0)).flatMap(z -> even(z, QUARTER.negate()));
            case SIN -> surd(arguments.get(0)).flatMap(z -> odd(z, QUARTER.negate()));
            case COTH -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER, true));
            case TANH -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER, false));
            case COT -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER.negate(), true));
            case TAN -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER.negate(), false));
            case BESSEL_I -> bessel(Scale.BESSEL_I, arguments);
            case BESSEL_J -> bessel(Scale.BESSEL_J, arguments);
            case HYPERGEOMETRIC_0F1 -> hypergeometric(arguments);
            case ROGERS_RAMANUJAN ->
                    rational(arguments.get(0))
                            .filter(q -> q.getNumerator().equals(BigInteger.ONE))
                            .flatMap(q -> base(q.getDenominator()))
                            .map(a -> quotientOf(new Atom.RogersRamanujan(a), Surd.ZERO));
            case TASOEV ->
                    rational(arguments.get(0))
                            .filter(a -> a.getDenominator().equals(BigInteger.ONE))
                            .flatMap(a -> base(a.getNumerator()))
                            .map(a -> quotientOf(new Atom.Tasoev(a), Surd.of(-1)));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> base(BigInteger a) {
        return a.bitLength() < 32 && a.compareTo(BigInteger.TWO) >= 0
                ? Optional.of(a.longValue())
                : Optional.empty();
    }

    /** U/V + shift. */
    private static AtomicValue quotientOf(Atom atom, Surd shift) {
        return new Forms(
                atom, new Form(Surd.ONE, shift), Optional.of(new Form(Surd.ZERO, Surd.ONE)));
    }

    /** cosh z = 0F1(1/2; z²/4), and cos z with −z²/4. */
    private static Optional<AtomicValue> even(Surd z, BigFraction quarter) {
        return z.isZero() ? Optional.of(new Scalar(Surd.ONE)) : form(z, quarter, Surd.ONE, true);
    }

    /** sinh z = z·0F1(3/2; z²/4), and sin z with −z²/4. */
    private static Optional<AtomicValue> odd(Surd z, BigFraction quarter) {
        return z.isZero() ? Optional.of(new Scalar(Surd.ZERO)) : form(z, quarter, z, false);
    }

    private static Optional<AtomicValue> form(
            Surd z, BigFraction quarter, Surd factor, boolean even) {
        Atom atom = new Atom.ZeroFOne(Scale.ONE, HALF, z.squared().multiply(quarter), Surd.ZERO);
        Form form = even ? new Form(factor, Surd.ZERO) : new Form(Surd.ZERO, factor);
        return Optional.of(new Forms(atom, form, Optional.empty()));
    }

    private static Optional<AtomicValue> quotient(Surd z, BigFraction quarter, boolean evenOnTop) {
        AtomicValue even = even(z, quarter).orElseThrow();
        AtomicValue odd = odd(z, quarter).orElseThrow();
        return evenOnTop ? even.over(odd) : odd.over(even);
    }

    /** e^x = (cosh z + sinh z)/(cosh z − sinh z), z = x/2. */
    private static Optional<AtomicValue> exponential(Surd x) {
        if (x.isZero()) {
            return Optional.of(new Scalar(Surd.ONE));
        }
        Surd z = x.times(Surd.of(HALF));
        AtomicValue cosh = even(z, QUARTER).orElseThrow();
        AtomicValue sinh = odd(z, QUARTER).orElseThrow();
        return cosh.plus(sinh).flatMap(top -> cosh.plus(sinh.negated()).flatMap(top::over));
    }

    private static Optional<AtomicValue> hypergeometric(List<Expression> arguments) {
        Optional<BigFraction> c = rational(arguments.get(0));
        Optional<BigFraction> w = rational(arguments.get(1));
        if (c.isEmpty() || w.isEmpty() || w.get().getNumerator().signum() == 0) {
            return Optional.empty();
        }
        return zeroFOne(Scale.ONE, c.get(), w.get(), Surd.ZERO, Surd.ONE);
    }

    /** factor·0F1(c; w) in the atom of base(c). */
    private static Optional<AtomicValue> zeroFOne(
            Scale scale, BigFraction c, BigFraction w, Surd z, Surd factor) {
        Atom atom = new Atom.ZeroFOne(scale, ContiguousRelation.base(c), w, z);
        return ContiguousRelation.coefficients(c, w)
                .map(
                        f ->
                                new Forms(
                                        atom,
                                        new Form(
                                                Surd.of(f[0]).times(factor),
                                                Surd.of(f[1]).times(factor)),
                                        Optional.empty()));
    }

    /** I_ν(z) and J_ν(z) = (z/2)^ν/Γ(ν+1)·0F1(ν+1; ±z²/4) for z &gt; 0. */
    private static Optional<AtomicValue> bessel(Scale scale, List<Expression> arguments) {
        Optional<BigFraction> given = rational(arguments.get(0));
        Optional<Surd> z = surd(arguments.get(1));
        if (given.isEmpty() || z.isEmpty() || z.get().signum() <= 0) {
            return Optional.empty();
        }
        BigFraction order = given.get();
        boolean isWhole = order.getDenominator().equals(BigInteger.ONE);
        boolean isReflected = isWhole && order.getNumerator().signum() < 0;
        BigFraction nu = isReflected ? order.negate() : order;
        BigFraction w =
                z.get().squared().multiply(scale == Scale.BESSEL_I ? QUARTER : QUARTER.negate());
        Surd half = z.get().times(Surd.of(HALF));
        // (z/2)^ν/Γ(ν+1) against the same at the atom's ν
        BigFraction least = ContiguousRelation.base(nu.add(1)).subtract(1);
        if (nu.subtract(least).abs().compareTo(new BigFraction(200)) > 0) {
            return Optional.empty();
        }
        Surd factor = Surd.ONE;
        for (BigFraction k = least; k.compareTo(nu) < 0; k = k.add(1)) {
            factor = factor.times(half).over(Surd.of(k.add(1)));
        }
        for (BigFraction k = least; k.compareTo(nu) > 0; k = k.subtract(1)) {
            factor = factor.times(Surd.of(k)).over(half);
        }
        boolean isOdd = order.getNumerator().testBit(0);
        if (isReflected && isOdd && scale == Scale.BESSEL_J) {
            factor = factor.negated();
        }
        return zeroFOne(scale, nu.add(1), w, z.get(), factor);
    }
}
