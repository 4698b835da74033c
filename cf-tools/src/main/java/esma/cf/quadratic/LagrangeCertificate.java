package esma.cf.quadratic;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The number is the root of u·x² + v·x + w (primitive, u &gt; 0) with the given sign of the square
 * root in (−v ± √(v² − 4uw))/(2u).
 */
public record LagrangeCertificate(BigInteger u, BigInteger v, BigInteger w, boolean plus) {

    /** u·x² + v·x + w. */
    public Polynomial quadratic() {
        return new Polynomial(List.of(new BigFraction(w), new BigFraction(v), new BigFraction(u)));
    }

    /** The quadratic of an irrational number without a parameter. */
    public static LagrangeCertificate of(QuadraticNumber x) {
        // x = p + r: x² − 2p·x + p² − r²
        BigFraction p = x.p();
        BigFraction square = x.root().squared().constant().orElseThrow();
        BigFraction v = p.multiply(-2);
        BigFraction w = p.multiply(p).subtract(square);
        BigInteger common = v.getDenominator();
        common = common.divide(common.gcd(w.getDenominator())).multiply(w.getDenominator());
        return new LagrangeCertificate(
                common,
                v.multiply(common).getNumerator(),
                w.multiply(common).getNumerator(),
                x.q().getNumerator().signum() > 0);
    }
}
