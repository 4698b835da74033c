package esma.cf.theorem;

import esma.cf.algebra.Progression;
import esma.cf.algebra.RationalFunction;
import esma.cf.algebra.Surd;
import esma.cf.law.Polynomial;
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
import esma.constants.expression.Expression.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Reads an expression as a number seen through one atom, by exact algebra alone; empty where that
 * is not possible.
 */
final class AtomicReader {
    private static final RationalFunction HALF = RationalFunction.of(BigFraction.ONE_HALF);
    private static final RationalFunction QUARTER = RationalFunction.of(new BigFraction(1, 4));

    /** Bessel orders further from their base are not read. */
    private static final int MOST_STEPS = 200;

    private final Progression domain;

    /** Of expressions in a variable with these values. */
    AtomicReader(Progression domain) {
        this.domain = domain;
    }

    Optional<AtomicValue> read(Expression expression) {
        if (expression instanceof Rational rational) {
            return Optional.of(new Scalar(Surd.of(RationalFunction.of(rational.value()))));
        }
        if (expression instanceof Variable) {
            return Optional.of(new Scalar(Surd.of(RationalFunction.parameter())));
        }
        if (expression instanceof Negate negate) {
            return read(negate.operand()).map(AtomicValue::negated);
        }
        if (expression instanceof Named named) {
            return named.name().equals("e")
                    ? exponential(Surd.ONE)
                    : Catalogue.find(named.name())
                            .flatMap(NamedConstant::definition)
                            .flatMap(this::read);
        }
        if (expression instanceof Binary binary) {
            return binary.operator() == Operator.POWER ? power(binary) : arithmetic(binary);
        }
        return expression instanceof Call call ? call(call) : Optional.empty();
    }

    private Optional<Surd> surd(Expression expression) {
        return read(expression)
                .flatMap(x -> x instanceof Scalar n ? Optional.of(n.value()) : Optional.empty());
    }

    private Optional<RationalFunction> rational(Expression expression) {
        return surd(expression).filter(Surd::isRational).map(Surd::coefficient);
    }

    private Optional<AtomicValue> arithmetic(Binary binary) {
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
            default -> over(x, y);
        };
    }

    /** x/y where y is shown to be 0 for no value of the parameter. */
    private Optional<AtomicValue> over(AtomicValue x, AtomicValue y) {
        boolean isNowhereZero =
                y instanceof Scalar scalar
                        ? isNowhereZero(scalar.value())
                        : isNowhereZero(((Forms) y).top());
        return isNowhereZero ? x.over(y) : Optional.empty();
    }

    private boolean isNowhereZero(Surd value) {
        return domain.sign(value.coefficient()).filter(sign -> sign != 0).isPresent();
    }

    /** A form is 0 where both coefficients are: the atom's numbers have an irrational quotient. */
    private boolean isNowhereZero(Form form) {
        return isNowhereZero(form.u())
                || isNowhereZero(form.v())
                || isPositive(form.u().squared().plus(form.v().squared()));
    }

    /** e^x, and integer and half-integer powers of surds. */
    private Optional<AtomicValue> power(Binary power) {
        if (power.left().equals(new Named("e"))) {
            return surd(power.right()).flatMap(this::exponential);
        }
        if (power.left() instanceof Call call
                && call.function() == esma.constants.expression.Function.EXP) {
            Optional<Surd> x = surd(call.arguments().get(0));
            Optional<Surd> y = surd(power.right());
            return x.isPresent() && y.isPresent()
                    ? exponential(x.get().times(y.get()))
                    : Optional.empty();
        }
        Optional<BigFraction> exponent =
                rational(power.right()).flatMap(RationalFunction::constant);
        if (exponent.isEmpty()) {
            return Optional.empty();
        }
        if (exponent.get().equals(BigFraction.MINUS_ONE)) {
            return read(power.left()).flatMap(x -> over(new Scalar(Surd.ONE), x));
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
                                        ? Surd.sqrt(x.coefficient(), domain)
                                        : isWhole ? Optional.of(x) : Optional.empty())
                .filter(this::isNowhereZero)
                .map(x -> new Scalar(powerOf(x, n)));
    }

    private static Surd powerOf(Surd x, int n) {
        Surd result = Surd.ONE;
        for (int i = 0; i < Math.abs(n); i++) {
            result = n > 0 ? result.times(x) : result.over(x);
        }
        return result;
    }

    private Optional<AtomicValue> call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case SQRT ->
                    rational(arguments.get(0)).flatMap(x -> Surd.sqrt(x, domain)).map(Scalar::new);
            case EXP -> surd(arguments.get(0)).flatMap(this::exponential);
            case COSH -> surd(arguments.get(0)).flatMap(z -> even(z, QUARTER));
            case SINH -> surd(arguments.get(0)).flatMap(z -> odd(z, QUARTER));
            case COS -> surd(arguments.get(0)).flatMap(z -> even(z, QUARTER.negated()));
            case SIN -> surd(arguments.get(0)).flatMap(z -> odd(z, QUARTER.negated()));
            case COTH -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER, true));
            case TANH -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER, false));
            case COT -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER.negated(), true));
            case TAN -> surd(arguments.get(0)).flatMap(z -> quotient(z, QUARTER.negated(), false));
            case BESSEL_I -> bessel(Scale.BESSEL_I, arguments);
            case BESSEL_J -> bessel(Scale.BESSEL_J, arguments);
            case HYPERGEOMETRIC_0F1 -> hypergeometric(arguments);
            case ROGERS_RAMANUJAN ->
                    rational(arguments.get(0))
                            .filter(q -> !q.isZero())
                            .flatMap(q -> base(q.reciprocal()))
                            .map(a -> quotientOf(new Atom.RogersRamanujan(a), Surd.ZERO));
            case TASOEV ->
                    rational(arguments.get(0))
                            .flatMap(this::base)
                            .map(a -> quotientOf(new Atom.Tasoev(a), Surd.of(-1)));
            default -> Optional.empty();
        };
    }

    /** An integer of at least 2, and of less than 32 bits where it is one number. */
    private Optional<Polynomial> base(RationalFunction a) {
        boolean isSmall = a.integer().map(n -> n.bitLength() < 32).orElse(true);
        return a.polynomial()
                .filter(p -> isSmall && a.commonDenominator().equals(BigInteger.ONE))
                .filter(p -> domain.isNonNegative(p.minus(Polynomial.of(2))));
    }

    /** U/V + shift. */
    private static AtomicValue quotientOf(Atom atom, Surd shift) {
        return new Forms(
                atom, new Form(Surd.ONE, shift), Optional.of(new Form(Surd.ZERO, Surd.ONE)));
    }

    /** cosh z = 0F1(1/2; z²/4), and cos z with −z²/4. */
    private Optional<AtomicValue> even(Surd z, RationalFunction quarter) {
        return z.isZero() ? Optional.of(new Scalar(Surd.ONE)) : form(z, quarter, Surd.ONE, true);
    }

    /** sinh z = z·0F1(3/2; z²/4), and sin z with −z²/4. */
    private Optional<AtomicValue> odd(Surd z, RationalFunction quarter) {
        return z.isZero() ? Optional.of(new Scalar(Surd.ZERO)) : form(z, quarter, z, false);
    }

    private Optional<AtomicValue> form(
            Surd z, RationalFunction quarter, Surd factor, boolean even) {
        Atom atom = new Atom.ZeroFOne(Scale.ONE, HALF, z.squared().times(quarter), Surd.ZERO);
        Form form = even ? new Form(factor, Surd.ZERO) : new Form(Surd.ZERO, factor);
        return Optional.of(new Forms(atom, form, Optional.empty()));
    }

    private Optional<AtomicValue> quotient(Surd z, RationalFunction quarter, boolean evenOnTop) {
        AtomicValue even = even(z, quarter).orElseThrow();
        AtomicValue odd = odd(z, quarter).orElseThrow();
        return evenOnTop ? even.over(odd) : odd.over(even);
    }

    /** e^x = (cosh z + sinh z)/(cosh z − sinh z), z = x/2. */
    private Optional<AtomicValue> exponential(Surd x) {
        if (x.isZero()) {
            return Optional.of(new Scalar(Surd.ONE));
        }
        Surd z = x.times(Surd.of(HALF));
        AtomicValue cosh = even(z, QUARTER).orElseThrow();
        AtomicValue sinh = odd(z, QUARTER).orElseThrow();
        return cosh.plus(sinh).flatMap(top -> cosh.plus(sinh.negated()).flatMap(top::over));
    }

    private Optional<AtomicValue> hypergeometric(List<Expression> arguments) {
        Optional<RationalFunction> c = rational(arguments.get(0));
        Optional<RationalFunction> w = rational(arguments.get(1));
        if (c.isEmpty() || w.isEmpty() || w.get().isZero()) {
            return Optional.empty();
        }
        return hasPoles(c.get())
                ? Optional.empty()
                : zeroFOne(Scale.ONE, c.get(), w.get(), Surd.ZERO, Surd.ONE);
    }

    /** Whether a parameter in c may make it 0 or a negative integer. */
    private boolean hasPoles(RationalFunction c) {
        return c.constant().isEmpty() && !isPositive(c);
    }

    private boolean isPositive(RationalFunction value) {
        return domain.sign(value).equals(Optional.of(1));
    }

    /** factor·0F1(c; w) in the atom of base(c). */
    private static Optional<AtomicValue> zeroFOne(
            Scale scale, RationalFunction c, RationalFunction w, Surd z, Surd factor) {
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
    private Optional<AtomicValue> bessel(Scale scale, List<Expression> arguments) {
        Optional<RationalFunction> given = rational(arguments.get(0));
        Optional<Surd> z = surd(arguments.get(1));
        if (given.isEmpty() || z.isEmpty() || !isPositive(z.get().coefficient())) {
            return Optional.empty();
        }
        RationalFunction order = given.get();
        boolean isReflected = order.integer().map(n -> n.signum() < 0).orElse(false);
        RationalFunction nu = isReflected ? order.negated() : order;
        RationalFunction c = nu.plus(RationalFunction.ONE);
        if (hasPoles(c)) {
            return Optional.empty();
        }
        RationalFunction w =
                z.get().squared().times(scale == Scale.BESSEL_I ? QUARTER : QUARTER.negated());
        Surd half = z.get().times(Surd.of(HALF));
        // (z/2)^ν/Γ(ν+1) against the same at the atom's ν
        RationalFunction least = ContiguousRelation.base(c).minus(RationalFunction.ONE);
        BigInteger steps = nu.minus(least).integer().orElseThrow();
        if (steps.abs().compareTo(BigInteger.valueOf(MOST_STEPS)) > 0) {
            return Optional.empty();
        }
        Surd factor = Surd.ONE;
        RationalFunction k = least;
        for (int n = steps.intValue(); n > 0; n--) {
            k = k.plus(RationalFunction.ONE);
            factor = factor.times(half).over(Surd.of(k));
        }
        for (int n = steps.intValue(); n < 0; n++) {
            factor = factor.times(Surd.of(k)).over(half);
            k = k.minus(RationalFunction.ONE);
        }
        boolean isOdd = isReflected && order.integer().orElseThrow().testBit(0);
        if (isOdd && scale == Scale.BESSEL_J) {
            factor = factor.negated();
        }
        return zeroFOne(scale, c, w, z.get(), factor);
    }
}
