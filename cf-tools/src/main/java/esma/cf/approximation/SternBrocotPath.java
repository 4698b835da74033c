package esma.cf.approximation;

import esma.cf.Terms;
import esma.cf.expand.CertainExpansion;
import esma.cf.expand.TermRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The way from 1 to a positive rational number in the Stern–Brocot tree, as lengths of runs: right,
 * left, right, …, the first may be 0. They are the regular terms, the last one less 1 (M. Stern
 * 1858, A. Brocot 1861; Graham, Knuth, Patashnik, Concrete Mathematics 4.5).
 *
 * @param runs at least one; all after the first at least 1
 */
public record SternBrocotPath(Terms runs) {

    public SternBrocotPath {
        if (runs.isEmpty() || runs.get(0).signum() < 0) {
            throw new IllegalArgumentException("a path starts with a run of length at least 0");
        }
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).signum() <= 0) {
                throw new IllegalArgumentException("a run after the first has length at least 1");
            }
        }
    }

    /** The way to x > 0. */
    public static SternBrocotPath to(BigFraction x) {
        if (x.getNumerator().signum() <= 0) {
            throw new IllegalArgumentException("the tree holds positive numbers, not " + x);
        }
        Terms terms =
                CertainExpansion.ofRational(
                                TermRule.REGULAR,
                                x.getNumerator(),
                                x.getDenominator(),
                                Integer.MAX_VALUE)
                        .terms();
        List<BigInteger> runs = new ArrayList<>(terms);
        int last = runs.size() - 1;
        runs.set(last, runs.get(last).subtract(BigInteger.ONE));
        if (last > 0 && runs.get(last).signum() == 0) {
            runs.remove(last);
        }
        return new SternBrocotPath(Terms.of(runs));
    }

    /** The number at the end of the way. */
    public BigFraction value() {
        BigInteger leftN = BigInteger.ZERO;
        BigInteger leftM = BigInteger.ONE;
        BigInteger rightN = BigInteger.ONE;
        BigInteger rightM = BigInteger.ZERO;
        for (int i = 0; i < runs.size(); i++) {
            BigInteger run = runs.get(i);
            if (i % 2 == 0) {
                leftN = leftN.add(run.multiply(rightN));
                leftM = leftM.add(run.multiply(rightM));
            } else {
                rightN = rightN.add(run.multiply(leftN));
                rightM = rightM.add(run.multiply(leftM));
            }
        }
        return new BigFraction(leftN.add(rightN), leftM.add(rightM));
    }

    /** Runs as powers, {@code R^2 L R^3}; {@code 1} for the root. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).signum() == 0) {
                continue;
            }
            text.append(text.length() == 0 ? "" : " ").append(i % 2 == 0 ? 'R' : 'L');
            if (!runs.get(i).equals(BigInteger.ONE)) {
                text.append('^').append(runs.get(i));
            }
        }
        return text.length() == 0 ? "1" : text.toString();
    }
}
