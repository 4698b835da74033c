package esma.cf.expand;

import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.Rationals;
import esma.cf.law.Polynomial;
import esma.cf.quadratic.QuadraticNumber;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The periodic expansion of a quadratic irrational number, exactly: a complete quotient that comes
 * again at the same place of the rule proves the period (Lagrange 1770; Perron I, ch. III).
 */
public final class QuadraticExpansion {
    private final TermRule rule;
    private final BigInteger radicand;
    private final TermBuffer terms = new TermBuffer();
    private final TermBuffer numerators = new TermBuffer();

    private QuadraticExpansion(TermRule rule, BigInteger radicand) {
        this.rule = rule;
        this.radicand = radicand;
    }

    /** (p + r·√n)/q in lowest terms, q > 0, n the number's radicand. */
    private record Quotient(BigInteger p, BigInteger r, BigInteger q) {
        static Quotient reduced(BigInteger p, BigInteger r, BigInteger q) {
            BigInteger gcd = p.gcd(r).gcd(q);
            BigInteger divisor = q.signum() < 0 ? gcd.negate() : gcd;
            return new Quotient(p.divide(divisor), r.divide(divisor), q.divide(divisor));
        }
    }

    private record State(Quotient quotient, int place) {}

    /**
     * Head and period under the rule; empty if the number is rational, or if no period shows within
     * {@code limit} terms, which may be because there is none: numerators other than ±1 need not
     * give one.
     */
    public static Optional<InterlacedCf> of(TermRule rule, QuadraticNumber x, int limit) {
        if (x.isRational()) {
            return Optional.empty();
        }
        BigInteger p = x.p().getDenominator();
        BigInteger q = x.q().getDenominator();
        Quotient start =
                Quotient.reduced(
                        x.p().getNumerator().multiply(q),
                        x.q().getNumerator().multiply(p),
                        p.multiply(q));
        return new QuadraticExpansion(rule, x.n()).run(start, limit);
    }

    private Optional<InterlacedCf> run(Quotient start, int limit) {
        Map<State, Integer> seen = new HashMap<>();
        Quotient x = start;
        for (int n = 0; n <= limit; n++) {
            Integer first = seen.putIfAbsent(new State(x, n % rule.period()), n);
            if (first != null) {
                return Optional.of(periodic(first));
            }
            x = step(x, n);
        }
        return Optional.empty();
    }

    private Quotient step(Quotient x, int n) {
        BigInteger floor = floor(x.p, x.r, x.q);
        boolean isLarge = floor(x.p.shiftLeft(1), x.r.shiftLeft(1), x.q).testBit(0);
        TermRule.Choice choice =
                rule.at(n, floor.testBit(0), isLarge ? TermRule.Rest.LARGE : TermRule.Rest.SMALL);
        BigInteger term = choice.up() ? floor.add(BigInteger.ONE) : floor;
        terms.add(term);
        numerators.add(choice.numerator());
        // b/(x − a) = b·q·(p − aq − r√n)/((p − aq)² − r²n)
        BigInteger rest = x.p.subtract(term.multiply(x.q));
        BigInteger norm = rest.multiply(rest).subtract(x.r.multiply(x.r).multiply(radicand));
        BigInteger factor = choice.numerator().multiply(x.q);
        return Quotient.reduced(factor.multiply(rest), factor.multiply(x.r).negate(), norm);
    }

    /** ⌊(p + r·√n)/q⌋, q > 0. */
    private BigInteger floor(BigInteger p, BigInteger r, BigInteger q) {
        BigInteger root = r.multiply(r).multiply(radicand).sqrt();
        BigInteger surd = r.signum() < 0 ? root.add(BigInteger.ONE).negate() : root;
        BigInteger[] division = p.add(surd).divideAndRemainder(q);
        return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
    }

    private InterlacedCf periodic(int head) {
        Rationals a = Rationals.of(terms.toTerms());
        Rationals b = Rationals.of(numerators.toTerms());
        return new InterlacedCf(
                a.prefix(head),
                b.prefix(head),
                Optional.empty(),
                constants(a.subList(head, a.size())),
                constants(b.subList(head, b.size())));
    }

    private static List<Polynomial> constants(List<BigFraction> values) {
        List<Polynomial> constants = new ArrayList<>(values.size());
        values.forEach(value -> constants.add(new Polynomial(List.of(value))));
        return constants;
    }
}
