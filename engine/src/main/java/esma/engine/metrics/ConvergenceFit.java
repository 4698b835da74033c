package esma.engine.metrics;

import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.LawKind;
import esma.cf.law.Polynomial;
import esma.engine.formula.Metrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares for ln|x − p_n/q_n| ≈ c0 + b·ln n + c·n + d·n·ln n over 1 ≤ n &lt; N, with e·n² for
 * geometric laws. The pseudo-inverse of the design depends on N alone and is kept.
 */
final class ConvergenceFit {
    private static final Map<Integer, RealMatrix> INVERSES = new ConcurrentHashMap<>();

    private ConvergenceFit() {}

    static Metrics.Fit of(Law law, ErrorCurve curve, int count) {
        boolean quadratic = law.kind() == LawKind.GEOMETRIC;
        int columns = quadratic ? 5 : 4;
        double theory = theoreticalFactorial(law);
        int rows = count - 1;
        if (rows < 2 * columns) {
            return new Metrics.Fit(0, 0, 0, 0, 0, theory);
        }
        double[] y = new double[rows];
        for (int n = 1; n <= rows; n++) {
            y[n - 1] = curve.lnError(n);
        }
        double[] c = inverse(rows, columns).operate(y);
        return new Metrics.Fit(c[0], c[1], c[2], c[3], quadratic ? c[4] : 0, theory);
    }

    private static RealMatrix inverse(int rows, int columns) {
        return INVERSES.computeIfAbsent(
                10 * rows + columns,
                key -> {
                    double[][] design = new double[rows][columns];
                    for (int n = 1; n <= rows; n++) {
                        double[] row = {1, Math.log(n), n, n * Math.log(n), (double) n * n};
                        System.arraycopy(row, 0, design[n - 1], 0, columns);
                    }
                    return new QRDecomposition(new Array2DRowRealMatrix(design, false))
                            .getSolver()
                            .getInverse();
                });
    }

    /** −2·Σdeg/K for interlaced polynomials in m; 0 for other laws. */
    private static double theoreticalFactorial(Law law) {
        if (law.kind() != LawKind.POLYNOMIAL) {
            return 0;
        }
        ClosedForm form = law.closedForm().orElseThrow();
        int degrees = 0;
        for (Polynomial residue : form.residues()) {
            degrees += Math.max(0, residue.degree());
        }
        return -2.0 * degrees / form.period();
    }
}
