package esma.cli.option;

import esma.cf.fraction.Rationals;
import esma.cf.notation.NotationException;
import esma.cf.notation.RationalsParser;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Rational numbers written {@code -3} or {@code 2/3}. */
public final class RationalConverter implements ITypeConverter<BigFraction> {

    @Override
    public BigFraction convert(String text) {
        try {
            Rationals numbers = RationalsParser.parse(text);
            if (numbers.size() == 1) {
                return numbers.get(0);
            }
        } catch (NotationException e) {
            throw new TypeConversionException("'" + text + "' is no rational number such as -2/3");
        }
        throw new TypeConversionException("'" + text + "' is more than one number");
    }
}
