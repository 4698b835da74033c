package esma.engine.sequence;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The polynomial through given points, by Newton's divided differences. */
public final class Interpolation {

    private Interpolation() {}

    /** The polynomial of least degree with these values at these distinct nodes. */
    public static Polynomial through(List<BigInteger> nodes, List<BigFraction> values) {
        if (nodes.size() == 2 && nodes.get(0).signum() == 0) {
            BigFraction slope = values.get(1).subtract(values.get(0)).divide(nodes.get(1));
            return new Polynomial(List.of(values.get(0), slope));
        }
        List<BigFraction> divided = new ArrayList<>(values);
        int n = nodes.size();
        for (int order = 1; order < n; order++) {
            for (int i = n - 1; i >= order; i--) {
                BigInteger span = nodes.get(i).subtract(nodes.get(i - order));
                divided.set(i, divided.get(i).subtract(divided.get(i - 1)).divide(span));
            }
        }
        List<BigFraction> coefficients = new ArrayList<>();
        for (int i = n - 1; i >= 0; i--) {
            // coefficients ← coefficients·(x − node i) + divided difference i
            coefficients.add(0, BigFraction.ZERO);
            for (int j = 0; j + 1 < coefficients.size(); j++) {
                BigFraction change = coefficients.get(j + 1).multiply(nodes.get(i));
                coefficients.set(j, coefficients.get(j).subtract(change));
            }
            coefficients.set(0, coefficients.get(0).add(divided.get(i)));
        }
        return new Polynomial(coefficients);
    }
}
