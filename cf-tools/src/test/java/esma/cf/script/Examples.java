package esma.cf.script;

import static org.junit.jupiter.api.Assertions.fail;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.gauge.CertificateFinder;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.cf.theorem.BaseFraction;
import esma.cf.theorem.BaseTheorem;
import esma.constants.Constant;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** One proved formula of every kind there is. */
final class Examples {
    private Examples() {}

    private static ProvedFormula of(String constant, Moebius target, String signs, long base) {
        Optional<Long> ratio = base == 0 ? Optional.empty() : Optional.of(base);
        return new FittedLaws(constant, ratio)
                .of(target, new SignPattern(signs))
                .orElseThrow(() -> new AssertionError("no proof for " + constant + " " + signs));
    }

    /** [0; 4, 4², 4³, …] as 4t² in t = 2^m, while the base's terms are powers of 4. */
    private static ProvedFormula ofOtherRatio() {
        ClosedForm form =
                new ClosedForm(Optional.of(BigInteger.TWO), List.of(Polynomial.of(0, 0, 4)));
        Law law = FittedLaws.of(Terms.of(0), form);
        return Prover.of(Constant.parse("tasoev(4)"))
                                .prove(Moebius.IDENTITY, SignPattern.REGULAR, law)
                        instanceof Prover.Attempt.Proved proved
                ? new ProvedFormula(
                        "tasoev(4)", Moebius.IDENTITY, SignPattern.REGULAR, law, proved.proof(), "")
                : fail("no proof with another ratio");
    }

    /** A proof from the law of e itself, as of another formula. */
    private static ProvedFormula fromAnotherFormula() {
        ProvedFormula e = of("e", Moebius.IDENTITY, "+", 0);
        ProvedFormula image = of("e", new Moebius(1, 0, 0, 2), "+-", 0);
        GaugeCertificate certificate =
                CertificateFinder.find(
                                BaseFraction.of(e.law(), e.signs()),
                                Matrix2.of(1, 0, 0, 2),
                                image.law(),
                                image.signs())
                        .certificate()
                        .orElseThrow();
        return new ProvedFormula(
                "e",
                image.target(),
                image.signs(),
                image.law(),
                new Proof.Equivalent("ab".repeat(32), certificate),
                "");
    }

    /** A certificate whose identities hold for terms that are negative. */
    static ProvedFormula negative() {
        BaseTheorem coth = Prover.of(Constant.parse("coth(1/2)")).base().orElseThrow().theorem();
        GaugeCertificate certificate =
                new GaugeCertificate(
                        coth.fraction(),
                        Matrix2.of(-1, 0, 0, 1).primitive(),
                        0,
                        1,
                        0,
                        1,
                        Matrix2.of(1, 0, 0, -1),
                        BigFraction.MINUS_ONE);
        ClosedForm form = new ClosedForm(Optional.empty(), List.of(Polynomial.of(-2, -4)));
        return new ProvedFormula(
                "coth(1/2)",
                new Moebius(-1, 0, 0, 1),
                SignPattern.REGULAR,
                FittedLaws.of(Terms.of(), form),
                new Proof.Gauge(coth, certificate),
                "negative terms");
    }

    /** Laws of the right value that are no expansions: 2 is written as [1; 0, 1]. */
    static List<ProvedFormula> withZeroTerm() {
        ProvedFormula e = of("e", Moebius.IDENTITY, "+", 0);
        GaugeCertificate c = ((Proof.Gauge) e.proof()).certificate();
        GaugeCertificate shifted =
                new GaugeCertificate(
                        c.base(),
                        c.map(),
                        c.baseOffset(),
                        c.baseBlock(),
                        c.preperiod() + 2,
                        c.outBlock(),
                        c.gauge(),
                        c.scalar());
        ProvedFormula root = of("sqrt(7)", Moebius.IDENTITY, "+", 0);
        return List.of(
                withZeroTerm(e, new Proof.Gauge(((Proof.Gauge) e.proof()).theorem(), shifted)),
                withZeroTerm(root, root.proof()));
    }

    private static ProvedFormula withZeroTerm(ProvedFormula formula, Proof proof) {
        return new ProvedFormula(
                formula.constant(),
                formula.target(),
                formula.signs(),
                FittedLaws.of(Terms.of(1, 0, 1), formula.law().closedForm().orElseThrow()),
                proof,
                "a term 0");
    }

    /** Proofs that rest on another formula. */
    static List<ProvedFormula> conditional() {
        return List.of(fromAnotherFormula());
    }

    /** Proofs from base theorems and by Lagrange's. */
    static List<ProvedFormula> all() {
        Moebius self = Moebius.IDENTITY;
        return List.of(
                of("e", self, "+", 0),
                of("e", new Moebius(1, 1, 2, -1), "++-", 0),
                of("tan(1/3)", self, "+", 0),
                of("exp(2/3)", self, "+", 0),
                of("besselJ(0,2)/besselJ(1,2)", self, "+", 0),
                of("besselI(-2,1)/besselI(1,1)", new Moebius(2, 1, 0, 1), "+", 0),
                of("hypergeometric0F1(1/3,1/9)/hypergeometric0F1(4/3,1/9)", self, "+", 0),
                of("sqrt(3)*coth(1/sqrt(3))", self, "+-", 0),
                of("rogersRamanujan(1/2)", self, "+", 2),
                of("rogersRamanujan(1/2)", new Moebius(1, 1, 0, 2), "+", 2),
                of("tasoev(3)", self, "+", 3),
                of("tasoev(3)", new Moebius(1, 0, 0, 2), "+-", 3),
                of("sqrt(7)", self, "+", 0),
                of("sqrt(7)", new Moebius(2, 1, 1, -5), "-++", 0),
                ofOtherRatio());
    }
}
