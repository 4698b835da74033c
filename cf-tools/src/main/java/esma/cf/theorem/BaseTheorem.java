package esma.cf.theorem;

/**
 * A number with its proved continued fraction.
 *
 * @param name {@code 0F1} or {@code q-Bessel}, the master theorem it is a case of
 * @param value the number, an expression that can be evaluated
 * @param fraction its continued fraction
 * @param citation where the master theorem is proved
 */
public record BaseTheorem(String name, String value, BaseFraction fraction, String citation) {

    /** Whether both state the same; where that is proved may be said otherwise. */
    public boolean statesAs(BaseTheorem other) {
        return name.equals(other.name)
                && value.equals(other.value)
                && fraction.equals(other.fraction);
    }
}
