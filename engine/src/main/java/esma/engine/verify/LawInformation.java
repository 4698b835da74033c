package esma.engine.verify;

import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How many decimal digits a law is worth: the length of its free integers in a prefix code. An
 * integer v is written as the Elias gamma code of the natural number that zigzag makes of it (2·|v|
 * or 2·|v| + 1, plus one): 2·⌊log2⌋ + 1 bits. Counted are the preperiod and period lengths, the
 * preperiod terms, and per residue the degree and the coefficients (numerators over one
 * denominator); for a law without a closed form, its order, initial terms and coefficients.
 *
 * <p>Elias, Universal codeword sets, IEEE Trans. Inf. Theory 21 (1975).
 */
public final class LawInformation {

    private LawInformation() {}

    /** Bits of the law's description. */
    public static long bits(Law law) {
        long bits = integer(BigInteger.valueOf(law.preperiod()));
        for (BigInteger term : law.initial().subList(0, law.preperiod())) {
            bits += integer(term);
        }
        if (law.closedForm().isPresent()) {
            return bits + closedForm(law.closedForm().get());
        }
        for (BigInteger term : law.initial().subList(law.preperiod(), law.initial().size())) {
            bits += integer(term);
        }
        for (BigInteger coefficient : law.recurrence().coefficients()) {
            bits += integer(coefficient);
        }
        return bits + integer(BigInteger.valueOf(law.recurrence().order()));
    }

    /** The same in decimal digits, rounded up: 1000 bits are at most 302 digits. */
    static int digits(Law law) {
        return Math.toIntExact((bits(law) * 302 + 999) / 1000);
    }

    private static long closedForm(ClosedForm form) {
        long bits = integer(BigInteger.valueOf(form.period()));
        bits += integer(form.ratio().orElse(BigInteger.ONE));
        for (Polynomial residue : form.residues()) {
            bits += integer(BigInteger.valueOf(Math.max(0, residue.degree())));
            for (BigFraction c : residue.coefficients()) {
                bits += integer(c.getNumerator()) + integer(c.getDenominator()) - 1;
            }
        }
        return bits;
    }

    /** Bits of one integer. */
    public static long integer(BigInteger value) {
        // ⌊log2(2·|v| + 1)⌋ is the bit length of |v|
        return 2L * value.abs().bitLength() + 1;
    }
}
