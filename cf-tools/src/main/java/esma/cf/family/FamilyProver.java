package esma.cf.family;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.algebra.RationalFunction;
import esma.cf.law.LawKind;
import esma.cf.law.Polynomial;
import esma.cf.quadratic.LagrangeChecker;
import esma.cf.quadratic.QuadraticNumber;
import esma.cf.quadratic.QuadraticReader;
import esma.cf.theorem.BaseTheorems;
import esma.cf.theorem.ParametricBase;
import esma.cf.theorem.ParametricFraction;
import esma.constants.expression.Expression;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.ArithmeticUtils;

/** Proves laws of an expression in a parameter k, for all k of a progression at once. */
public final class FamilyProver {
    private final Expression expression;
    private final String parameter;
    private final Moebius target;

    /**
     * Of target(expression).
     *
     * @param parameter the name of the expression's variable
     */
    public FamilyProver(Expression expression, String parameter, Moebius target) {
        this.expression = expression;
        this.parameter = parameter;
        this.target = target;
    }

    /** The proof that the number has this law for every k, checked; empty if none is found. */
    public Optional<FamilyProof> prove(LawFamily law) {
        Optional<QuadraticNumber> quadratic = quadratic(law.domain());
        if (quadratic.isPresent()) {
            return quadratic.filter(x -> holds(x, law)).map(x -> proof(x, law.domain()));
        }
        Optional<ParametricBase> base = base(law.domain());
        if (base.isEmpty() || law.kind() == LawKind.PERIODIC) {
            return Optional.empty();
        }
        return FamilyFinder.find(base.get().fraction(), map(base.get()), law)
                .map(certificate -> new FamilyProof.Gauge(base.get(), certificate));
    }

    /** Whether the proof is one: the checkers accept it and it is about this expression. */
    public boolean accepts(FamilyProof proof, LawFamily law) {
        if (proof instanceof FamilyProof.Gauge gauge) {
            Optional<ParametricBase> base = base(law.domain());
            return base.filter(b -> b.statesAs(gauge.base())).isPresent()
                    && gauge.certificate().base().equals(gauge.base().fraction())
                    && gauge.certificate().map().equals(map(gauge.base()))
                    && FamilyChecker.refusal(gauge.certificate(), law).isEmpty();
        }
        Optional<QuadraticNumber> quadratic = quadratic(law.domain());
        return quadratic.map(x -> proof(x, law.domain())).equals(Optional.of(proof))
                && holds(quadratic.orElseThrow(), law);
    }

    private Optional<ParametricBase> base(Progression domain) {
        return BaseTheorems.match(expression, parameter, domain);
    }

    private PolynomialMatrix map(ParametricBase base) {
        return matrix().times(base.map()).primitive();
    }

    private PolynomialMatrix matrix() {
        return PolynomialMatrix.of(Matrix2.of(target.a(), target.b(), target.c(), target.d()));
    }

    /** target(expression) where that is irrational of degree 2. */
    private Optional<QuadraticNumber> quadratic(Progression domain) {
        return new QuadraticReader(domain)
                .read(expression)
                .filter(x -> !x.isRational())
                .flatMap(x -> x.image(matrix()));
    }

    /** x = p + r: x² − 2p·x + p² − r². */
    private static FamilyProof proof(QuadraticNumber x, Progression domain) {
        RationalFunction p = x.rational();
        List<Polynomial> quadratic =
                RationalFunction.cleared(
                        List.of(
                                RationalFunction.ONE,
                                p.times(-2),
                                p.times(p).minus(x.root().squared())));
        return new FamilyProof.Lagrange(
                quadratic.get(0),
                quadratic.get(1),
                quadratic.get(2),
                domain.sign(x.root().coefficient()).equals(domain.sign(quadratic.get(0))));
    }

    private static boolean holds(QuadraticNumber x, LawFamily law) {
        if (law.kind() != LawKind.PERIODIC || !law.isIntegral()) {
            return false;
        }
        int preperiod = law.preperiod();
        int block = ArithmeticUtils.lcm(law.period(), law.signs().period());
        ParametricFraction fraction = law.fraction();
        PolynomialMatrix period = PolynomialMatrix.of(Matrix2.IDENTITY);
        boolean isRun = true;
        for (int n = 0; n < preperiod + block; n++) {
            boolean isMinus = law.signs().isMinusAfter(n);
            Polynomial term = fraction.term(n);
            boolean isFree = n == 0 && preperiod > 0;
            if (!isFree
                    && !law.domain().isNonNegative(term.minus(Polynomial.of(isMinus ? 2 : 1)))) {
                return false;
            }
            if (n < preperiod) {
                continue;
            }
            isRun &= isMinus && term.equals(Polynomial.of(2));
            period = period.times(PolynomialMatrix.step(term, fraction.numerator(n)));
        }
        // where all terms are 2 for one k alone the value is 1, the only fixed point there is
        return !isRun
                && LagrangeChecker.isFixed(x, fraction.product(preperiod), period, law.domain());
    }
}
