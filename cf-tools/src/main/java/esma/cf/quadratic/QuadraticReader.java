package esma.cf.quadratic;

import esma.cf.algebra.Progression;
import esma.cf.algebra.RationalFunction;
import esma.cf.algebra.Surd;
import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import esma.constants.expression.Expression.Named;
import esma.constants.expression.Expression.Negate;
import esma.constants.expression.Expression.Rational;
import esma.constants.expression.Expression.Variable;
import esma.constants.expression.Function;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Reads an expression of rational numbers, one square root and a parameter. */
public final class QuadraticReader {
    /** Larger exponents are not expanded. */
    private static final int LARGEST_EXPONENT = 64;

    private final Progression domain;

    /** Of expressions in a variable with these values. */
    public QuadraticReader(Progression domain) {
        this.domain = domain;
    }

    /** The value of the expression; empty for others. */
    public Optional<QuadraticNumber> read(Expression expression) {
        if (expression instanceof Rational rational) {
            return Optional.of(QuadraticNumber.of(RationalFunction.of(rational.value())));
        }
        if (expression instanceof Variable) {
            return Optional.of(QuadraticNumber.of(RationalFunction.parameter()));
        }
        if (expression instanceof Negate negate) {
            return read(negate.operand()).map(QuadraticNumber::negated);
        }
        if (expression instanceof Call call && call.function() == Function.SQRT) {
            return read(call.arguments().get(0)).flatMap(this::sqrt);
        }
        if (expression instanceof Named named) {
            return Catalogue.find(named.name())
                    .flatMap(NamedConstant::definition)
                    .flatMap(this::read);
        }
        return expression instanceof Binary binary ? binary(binary) : Optional.empty();
    }

    private Optional<QuadraticNumber> binary(Binary binary) {
        Optional<QuadraticNumber> left = read(binary.left());
        Optional<QuadraticNumber> right = left.isEmpty() ? left : read(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        QuadraticNumber x = left.get();
        QuadraticNumber y = right.get();
        return switch (binary.operator()) {
            case ADD -> x.plus(y);
            case SUBTRACT -> x.plus(y.negated());
            case MULTIPLY -> x.times(y);
            case DIVIDE -> isNowhereZero(y) ? x.times(y.reciprocal()) : Optional.empty();
            case POWER -> power(x, y);
        };
    }

    /** Whether neither the number nor its conjugate is 0 for any value of the parameter. */
    private boolean isNowhereZero(QuadraticNumber x) {
        return domain.sign(x.norm()).filter(sign -> sign != 0).isPresent();
    }

    private Optional<QuadraticNumber> sqrt(QuadraticNumber x) {
        return x.isRational()
                ? Surd.sqrt(x.rational(), domain)
                        .map(root -> new QuadraticNumber(RationalFunction.ZERO, root))
                : Optional.empty();
    }

    private Optional<QuadraticNumber> power(QuadraticNumber x, QuadraticNumber exponent) {
        Optional<BigFraction> value =
                exponent.isRational() ? exponent.rational().constant() : Optional.empty();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().equals(BigFraction.ONE_HALF)) {
            return sqrt(x);
        }
        boolean isSmall =
                value.get().getDenominator().equals(BigInteger.ONE)
                        && value.get().getNumerator().bitLength() < 8
                        && Math.abs(value.get().intValue()) <= LARGEST_EXPONENT;
        if (!isSmall || (value.get().intValue() <= 0 && !isNowhereZero(x))) {
            return Optional.empty();
        }
        QuadraticNumber base = value.get().intValue() < 0 ? x.reciprocal() : x;
        Optional<QuadraticNumber> power = Optional.of(QuadraticNumber.of(RationalFunction.ONE));
        for (int i = 0; i < Math.abs(value.get().intValue()); i++) {
            power = power.flatMap(base::times);
        }
        return power;
    }
}
