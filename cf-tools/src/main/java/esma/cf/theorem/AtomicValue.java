package esma.cf.theorem;

import esma.cf.algebra.Surd;
import java.util.Optional;

/**
 * A number seen through one atom: a surd, a linear form in the atom's numbers, or a quotient of two
 * such forms. The operations are empty where the result is none of these.
 */
sealed interface AtomicValue {

    /** A surd. */
    record Scalar(Surd value) implements AtomicValue {}

    /** top/bottom; bottom is absent for a form alone. */
    record Forms(Atom atom, Form top, Optional<Form> bottom) implements AtomicValue {}

    /** this + other. */
    default Optional<AtomicValue> plus(AtomicValue other) {
        if (this instanceof Scalar x && other instanceof Scalar y) {
            return x.value().plus(y.value()).map(Scalar::new);
        }
        if (this instanceof Scalar) {
            return other.plus(this);
        }
        Forms forms = (Forms) this;
        if (other instanceof Scalar number) {
            return forms.bottom()
                    .flatMap(bottom -> forms.top().plus(bottom.times(number.value())))
                    .map(top -> new Forms(forms.atom(), top, forms.bottom()));
        }
        Forms addend = (Forms) other;
        boolean isCommon =
                forms.atom().equals(addend.atom()) && forms.bottom().equals(addend.bottom());
        return isCommon
                ? forms.top()
                        .plus(addend.top())
                        .map(top -> new Forms(forms.atom(), top, forms.bottom()))
                : Optional.empty();
    }

    /** this · other. */
    default Optional<AtomicValue> times(AtomicValue other) {
        if (this instanceof Scalar x && other instanceof Scalar y) {
            return Optional.of(new Scalar(x.value().times(y.value())));
        }
        if (this instanceof Scalar) {
            return other.times(this);
        }
        Forms forms = (Forms) this;
        if (other instanceof Scalar number) {
            return number.value().isZero()
                    ? Optional.of(new Scalar(Surd.ZERO))
                    : Optional.of(
                            new Forms(
                                    forms.atom(),
                                    forms.top().times(number.value()),
                                    forms.bottom()));
        }
        // (A/B)·B = A and A·(B/A) = B; nothing else stays linear
        Forms factor = (Forms) other;
        if (!forms.atom().equals(factor.atom())) {
            return Optional.empty();
        }
        if (forms.bottom().equals(Optional.of(factor.top()))) {
            return Optional.of(new Forms(forms.atom(), forms.top(), factor.bottom()));
        }
        if (factor.bottom().equals(Optional.of(forms.top()))) {
            return Optional.of(new Forms(forms.atom(), factor.top(), forms.bottom()));
        }
        return Optional.empty();
    }

    /** this / other. */
    default Optional<AtomicValue> over(AtomicValue other) {
        if (other instanceof Scalar number) {
            return number.value().isZero()
                    ? Optional.empty()
                    : times(new Scalar(Surd.ONE.over(number.value())));
        }
        Forms divisor = (Forms) other;
        if (divisor.bottom().isPresent()) {
            return times(
                    new Forms(divisor.atom(), divisor.bottom().get(), Optional.of(divisor.top())));
        }
        if (!(this instanceof Forms forms) || !forms.atom().equals(divisor.atom())) {
            return Optional.empty();
        }
        return forms.bottom().isEmpty()
                ? Optional.of(new Forms(forms.atom(), forms.top(), Optional.of(divisor.top())))
                : Optional.empty();
    }

    /** −this. */
    default AtomicValue negated() {
        return times(new Scalar(Surd.of(-1))).orElseThrow();
    }
}
