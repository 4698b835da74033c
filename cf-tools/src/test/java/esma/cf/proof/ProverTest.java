package esma.cf.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.Obstacle;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.cf.quadratic.LagrangeCertificate;
import esma.constants.Constant;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProverTest {
    private static final SignPattern PLUS = SignPattern.REGULAR;

    private static Prover prover(String constant) {
        return Prover.of(Constant.parse(constant));
    }

    private static Law periodic(int preperiod, long... terms) {
        int period = terms.length - preperiod;
        long[] recurrence = new long[period + 1];
        recurrence[0] = 1;
        recurrence[period] = -1;
        Polynomial[] residues = new Polynomial[period];
        for (int j = 0; j < period; j++) {
            residues[j] = Polynomial.of(terms[preperiod + j]);
        }
        return new Law(
                Terms.of(terms),
                preperiod,
                Recurrence.of(recurrence),
                Optional.of(new ClosedForm(Optional.empty(), List.of(residues))));
    }

    private static final Law SQRT7 = periodic(1, 2, 1, 1, 1, 4);

    private static final Law COUNTING =
            new Law(
                    Terms.of(1, 2),
                    0,
                    Recurrence.of(1, -2, 1),
                    Optional.of(new ClosedForm(Optional.empty(), List.of(Polynomial.of(1, 1)))));

    @Test
    void provesAPeriodicLawByItsQuadratic() {
        Prover prover = prover("sqrt(7)");
        Proof proof =
                assertInstanceOf(
                                Prover.Attempt.Proved.class,
                                prover.prove(Moebius.IDENTITY, PLUS, SQRT7))
                        .proof();
        assertEquals(
                "LagrangeCertificate[u=1, v=0, w=-7, plus=true]",
                assertInstanceOf(Proof.Lagrange.class, proof).certificate().toString());
        assertEquals(Optional.empty(), prover.refusal(proof, Moebius.IDENTITY, PLUS, SQRT7));
        // -sqrt(7) is another root of the same quadratic, sqrt(28) another number
        assertEquals(
                Optional.of(CheckedStep.BASE),
                prover.refusal(proof, new Moebius(-1, 0, 0, 1), PLUS, SQRT7));
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.OTHER_QUADRATIC),
                prover.prove(new Moebius(2, 0, 0, 1), PLUS, SQRT7));
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.OTHER_QUADRATIC),
                prover.prove(Moebius.IDENTITY, PLUS, periodic(1, 2, 1, 1, 1, 5)));
    }

    @Test
    void aPeriodicLawOfTheRightValueThatIsNoExpansionIsNotProved() {
        // [1; 0, 1, 1, …] = [2; 1, …]
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.OTHER_QUADRATIC),
                prover("sqrt(7)").prove(Moebius.IDENTITY, PLUS, periodic(3, 1, 0, 1, 1, 1, 1, 4)));
    }

    @Test
    void aPeriodicLawWhoseRecurrenceIsAnotherOneIsRefused() {
        Prover prover = prover("sqrt(7)");
        Proof proof =
                new Proof.Lagrange(
                        new LagrangeCertificate(
                                BigInteger.ONE, BigInteger.ZERO, BigInteger.valueOf(-7), true));
        for (Law law :
                List.of(
                        new Law(
                                SQRT7.initial(),
                                1,
                                Recurrence.of(1, 0, 1, 0, -1),
                                SQRT7.closedForm()),
                        new Law(
                                Terms.of(2, 1, 3, 1, 4),
                                1,
                                SQRT7.recurrence(),
                                SQRT7.closedForm()))) {
            assertInstanceOf(
                    Prover.Attempt.Failed.class, prover.prove(Moebius.IDENTITY, PLUS, law));
            assertEquals(
                    Optional.of(CheckedStep.SHAPE),
                    prover.refusal(proof, Moebius.IDENTITY, PLUS, law));
        }
    }

    @Test
    void aRunOfTwosProvesNothing() {
        // 3 − 1/(2 − 1/(2 − …)) = 2: rational, and 1 is the fixed point of the period
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.OTHER_QUADRATIC),
                prover("sqrt(7)").prove(Moebius.IDENTITY, new SignPattern("-"), periodic(1, 3, 2)));
    }

    @Test
    void provesALawByItsBaseAndOnlyForItsConstant() {
        Prover prover = prover("besselI(0,2)/besselI(1,2)");
        Proof proof =
                assertInstanceOf(
                                Prover.Attempt.Proved.class,
                                prover.prove(Moebius.IDENTITY, PLUS, COUNTING))
                        .proof();
        assertEquals(Optional.empty(), prover.refusal(proof, Moebius.IDENTITY, PLUS, COUNTING));
        assertEquals(
                Optional.of(CheckedStep.BASE),
                prover.refusal(proof, new Moebius(1, 1, 0, 1), PLUS, COUNTING));
        assertEquals(
                Optional.of(CheckedStep.BASE),
                prover("besselJ(0,2)/besselJ(1,2)")
                        .refusal(proof, Moebius.IDENTITY, PLUS, COUNTING));
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.NO_GAUGE),
                prover.prove(new Moebius(1, 1, 0, 1), PLUS, COUNTING));
    }

    @Test
    void saysWhyThereIsNoProof() {
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.NO_BASE),
                prover("pi").prove(Moebius.IDENTITY, PLUS, COUNTING));
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.OTHER_KIND),
                prover("rogersRamanujan(1/2)").prove(Moebius.IDENTITY, PLUS, COUNTING));
        assertEquals(
                new Prover.Attempt.Failed(Obstacle.NO_CLOSED_FORM),
                prover("e")
                        .prove(
                                Moebius.IDENTITY,
                                PLUS,
                                new Law(
                                        Terms.of(1, 1),
                                        0,
                                        Recurrence.of(1, -1, -1),
                                        Optional.empty())));
    }
}
