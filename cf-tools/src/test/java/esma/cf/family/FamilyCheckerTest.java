package esma.cf.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.gauge.CheckedStep;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricFraction;
import esma.cf.theorem.ParametricPolynomial;
import esma.constants.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FamilyCheckerTest {
    private static final Moebius SELF = new Moebius(1, 0, 0, 1);
    private static final Polynomial ONE = Polynomial.of(1);

    /** tan(1/k) = [0; k−1, 1, 3k−2, 1, 5k−2, …], k ≥ 2. */
    private static final LawFamily TANGENT =
            new LawFamily(
                    List.of(Polynomial.of(), Polynomial.of(-1, 1)),
                    Optional.empty(),
                    List.of(
                            ParametricPolynomial.of(ONE),
                            ParametricPolynomial.of(Polynomial.of(-2, 3), Polynomial.of(0, 2))),
                    SignPattern.REGULAR,
                    new Progression(2, 1));

    /** tasoev(k) = [0; k, k², k³, …], k ≥ 2. */
    private static final LawFamily TASOEV =
            new LawFamily(
                    List.of(Polynomial.of()),
                    Optional.of(Polynomial.of(0, 1)),
                    List.of(ParametricPolynomial.of(Polynomial.of(), Polynomial.of(0, 1))),
                    SignPattern.REGULAR,
                    new Progression(2, 1));

    /** √(k²+1) = [k; 2k, 2k, …], k ≥ 1. */
    private static final LawFamily ROOT =
            new LawFamily(
                    List.of(Polynomial.of(0, 1)),
                    Optional.empty(),
                    List.of(ParametricPolynomial.of(Polynomial.of(0, 2))),
                    SignPattern.REGULAR,
                    new Progression(1, 1));

    private static FamilyProver prover(String text) {
        return new FamilyProver(Expression.parse(text, "k"), "k", SELF);
    }

    private static FamilyCertificate certificate(String text, LawFamily law) {
        return ((FamilyProof.Gauge) prover(text).prove(law).orElseThrow()).certificate();
    }

    @Test
    void provesForAllValues() {
        assertTrue(FamilyChecker.refusal(certificate("tan(1/k)", TANGENT), TANGENT).isEmpty());
        assertTrue(FamilyChecker.refusal(certificate("tasoev(k)", TASOEV), TASOEV).isEmpty());
        FamilyProver root = prover("sqrt(k^2+1)");
        assertTrue(root.accepts(root.prove(ROOT).orElseThrow(), ROOT));
    }

    @Test
    void anotherNumberHasNotThatLaw() {
        assertTrue(prover("tan(1/(k+1))").prove(TANGENT).isEmpty());
        assertTrue(prover("tan(2/k)").prove(TANGENT).isEmpty());
        assertTrue(prover("-tan(1/k)").prove(TANGENT).isEmpty());
        assertTrue(prover("tasoev(k+1)").prove(TASOEV).isEmpty());
        assertTrue(prover("sqrt(k^2+2)").prove(ROOT).isEmpty());
        assertTrue(prover("-sqrt(k^2+1)").prove(ROOT).isEmpty());
        assertTrue(prover("pi/k").prove(TANGENT).isEmpty());
    }

    @Test
    void aProofIsOfOneExpression() {
        FamilyProof proof = prover("tan(1/k)").prove(TANGENT).orElseThrow();
        assertTrue(prover("tan(1/k)").accepts(proof, TANGENT));
        assertFalse(prover("tan(1/(k+1))").accepts(proof, TANGENT));
        assertFalse(prover("cot(1/k)").accepts(proof, TANGENT));
        FamilyProof root = prover("sqrt(k^2+1)").prove(ROOT).orElseThrow();
        assertFalse(prover("sqrt(k^2+2)").accepts(root, ROOT));
    }

    @Test
    void whereATermVanishesTheFamilyIsRefused() {
        // k − 1 = 0 at k = 1: tan(1) = [1; 1, 1, 3, …] is no [0; 0, 1, 1, …]
        LawFamily fromOne =
                new LawFamily(
                        TANGENT.head(),
                        TANGENT.ratio(),
                        TANGENT.residues(),
                        TANGENT.signs(),
                        new Progression(1, 1));
        FamilyCertificate c = certificate("tan(1/k)", TANGENT);
        assertEquals(Optional.of(CheckedStep.SEMI_REGULAR), FamilyChecker.refusal(c, fromOne));
    }

    /** tan(1/k) written so that it is no number at k = 100. */
    @Test
    void whereTheNumberMayBeUndefinedNothingIsProved() {
        assertTrue(prover("(k-100)*tan(1/k)/(k-100)").prove(TANGENT).isEmpty());
        assertTrue(prover("(k-100)*sqrt(k^2+1)/(k-100)").prove(ROOT).isEmpty());
        assertTrue(prover("(k+100)*tan(1/k)/(k+100)").prove(TANGENT).isPresent());
        assertTrue(prover("(k+100)*sqrt(k^2+1)/(k+100)").prove(ROOT).isPresent());
    }

    /** [k/2; k, k, …] is √(k²/4+1) for every k, but only for even k a continued fraction. */
    @Test
    void termsMustBeIntegersForEveryValue() {
        List<Polynomial> head =
                List.of(new Polynomial(List.of(BigFraction.ZERO, BigFraction.ONE_HALF)));
        for (int first = 1; first <= 2; first++) {
            LawFamily law =
                    new LawFamily(
                            head,
                            Optional.empty(),
                            List.of(ParametricPolynomial.of(Polynomial.of(0, 1))),
                            SignPattern.REGULAR,
                            new Progression(first, 2));
            assertEquals(first == 2, prover("sqrt(k^2/4+1)").prove(law).isPresent());
        }
    }

    @Test
    void everyMutationIsRefused() {
        Random random = new Random(20261121);
        LawFamily[] laws = {TANGENT, TASOEV};
        FamilyCertificate[] certificates = {
            certificate("tan(1/k)", TANGENT), certificate("tasoev(k)", TASOEV)
        };
        for (int round = 0; round < 400; round++) {
            int i = round % 2;
            if (random.nextBoolean()) {
                FamilyCertificate mutant = mutant(certificates[i], random);
                assertTrue(FamilyChecker.refusal(mutant, laws[i]).isPresent(), mutant.toString());
            } else {
                LawFamily mutant = mutant(laws[i], random);
                assertTrue(
                        FamilyChecker.refusal(certificates[i], mutant).isPresent(),
                        mutant.toString());
            }
        }
    }

    private static Polynomial changed(Polynomial p, Random random) {
        long[] c = new long[4];
        c[random.nextInt(4)] = random.nextBoolean() ? 1 : -1;
        return p.plus(Polynomial.of(c));
    }

    private static FamilyCertificate mutant(FamilyCertificate c, Random random) {
        PolynomialMatrix map = c.map();
        PolynomialMatrix gauge = c.gauge();
        ParametricFraction base = c.base();
        int[] numbers = {c.baseOffset(), c.baseBlock(), c.preperiod(), c.outBlock(), c.scalar()};
        switch (random.nextInt(4)) {
            case 0 -> map = changed(map, random);
            case 1 -> gauge = changed(gauge, random);
            case 2 -> numbers[random.nextInt(5)] += random.nextBoolean() ? 1 : -2;
            default -> {
                List<ParametricPolynomial> residues = new ArrayList<>(base.residues());
                residues.set(0, changed(residues.get(0), random));
                base =
                        new ParametricFraction(
                                base.head(), base.ratio(), residues, base.numerators());
            }
        }
        return new FamilyCertificate(
                base, map, numbers[0], numbers[1], numbers[2], numbers[3], gauge, numbers[4]);
    }

    private static PolynomialMatrix changed(PolynomialMatrix m, Random random) {
        List<Polynomial> entries = new ArrayList<>(m.entries());
        int at = random.nextInt(4);
        entries.set(at, changed(entries.get(at), random));
        return PolynomialMatrix.of(entries);
    }

    private static ParametricPolynomial changed(ParametricPolynomial p, Random random) {
        List<Polynomial> c = new ArrayList<>(p.coefficients());
        int at = random.nextInt(c.size() + 1);
        if (at == c.size()) {
            c.add(changed(Polynomial.of(), random));
        } else {
            c.set(at, changed(c.get(at), random));
        }
        return new ParametricPolynomial(c);
    }

    private static LawFamily mutant(LawFamily law, Random random) {
        List<Polynomial> head = new ArrayList<>(law.head());
        List<ParametricPolynomial> residues = new ArrayList<>(law.residues());
        SignPattern signs = law.signs();
        switch (random.nextInt(3)) {
            case 0 -> {
                int at = random.nextInt(head.size());
                head.set(at, changed(head.get(at), random));
            }
            case 1 -> {
                int at = random.nextInt(residues.size());
                residues.set(at, changed(residues.get(at), random));
            }
            default -> signs = new SignPattern("+-");
        }
        return new LawFamily(head, law.ratio(), residues, signs, law.domain());
    }
}
