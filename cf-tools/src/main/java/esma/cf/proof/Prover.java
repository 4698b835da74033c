package esma.cf.proof;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.gauge.CertificateChecker;
import esma.cf.gauge.CertificateFinder;
import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.gauge.Obstacle;
import esma.cf.law.Law;
import esma.cf.law.LawKind;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.quadratic.LagrangeChecker;
import esma.cf.quadratic.QuadraticNumber;
import esma.cf.quadratic.QuadraticReader;
import esma.cf.theorem.BaseMatch;
import esma.cf.theorem.BaseTheorems;
import esma.constants.Constant;
import java.math.BigInteger;
import java.util.Optional;

/** Proves formulas of one constant. Thread-safe. */
public final class Prover {
    /** Raised when the checkers change what they accept. */
    public static final int CHECKER_VERSION = 2;

    private final Optional<BaseMatch> base;
    private final Optional<QuadraticNumber> quadratic;

    private Prover(Optional<BaseMatch> base, Optional<QuadraticNumber> quadratic) {
        this.base = base;
        this.quadratic = quadratic;
    }

    /** For a constant: finds its base theorem, or its quadratic. */
    public static Prover of(Constant constant) {
        Optional<QuadraticNumber> quadratic =
                new QuadraticReader(Progression.POSITIVE)
                        .read(constant.expression())
                        .filter(x -> !x.isRational());
        return new Prover(
                quadratic.isPresent() ? Optional.empty() : BaseTheorems.match(constant), quadratic);
    }

    /** For a number of which nothing is known. */
    public static Prover ofNothing() {
        return new Prover(Optional.empty(), Optional.empty());
    }

    /** The base theorem behind the constant. */
    public Optional<BaseMatch> base() {
        return base;
    }

    /** Whether there is a base theorem, or a quadratic. */
    public boolean knowsBase() {
        return base.isPresent() || quadratic.isPresent();
    }

    /**
     * Whether every Möbius image is known to have a law under every pattern with a plus: Hurwitz's
     * theorem (Perron I, ch. IV) for a base of integers, and Lagrange's.
     */
    public boolean promisesLaws() {
        return knowsBase()
                && base.map(
                                match ->
                                        match.theorem().fraction().residues().stream()
                                                .flatMap(p -> p.coefficients().stream())
                                                .allMatch(
                                                        c ->
                                                                c.getDenominator()
                                                                        .equals(BigInteger.ONE)))
                        .orElse(true);
    }

    /** A proof, checked, or the reason why there is none. */
    public sealed interface Attempt {
        /** The formula is a theorem. */
        record Proved(Proof proof) implements Attempt {}

        /** Not proved. */
        record Failed(Obstacle obstacle) implements Attempt {}
    }

    /** Tries to prove that target(constant) has this law under these signs. */
    public Attempt prove(Moebius target, SignPattern signs, Law law) {
        if (law.closedForm().isEmpty()) {
            return new Attempt.Failed(Obstacle.NO_CLOSED_FORM);
        }
        if (quadratic.isPresent()) {
            Optional<QuadraticNumber> image = quadratic.get().image(matrix(target));
            return image.isPresent() && LagrangeChecker.holds(image.get(), law, signs)
                    ? new Attempt.Proved(new Proof.Lagrange(LagrangeCertificate.of(image.get())))
                    : new Attempt.Failed(Obstacle.OTHER_QUADRATIC);
        }
        if (base.isEmpty()) {
            return new Attempt.Failed(Obstacle.NO_BASE);
        }
        if (law.kind() == LawKind.PERIODIC) {
            return new Attempt.Failed(Obstacle.OTHER_KIND);
        }
        CertificateFinder.Search search =
                CertificateFinder.find(base.get().theorem().fraction(), map(target), law, signs);
        return search.certificate().isPresent()
                ? new Attempt.Proved(
                        new Proof.Gauge(base.get().theorem(), search.certificate().get()))
                : new Attempt.Failed(search.obstacle());
    }

    /**
     * The first step at which a proof fails, or empty for a valid one. A proof from another formula
     * is checked by {@link CertificateChecker} against that formula.
     */
    public Optional<CheckedStep> refusal(Proof proof, Moebius target, SignPattern signs, Law law) {
        if (proof instanceof Proof.Gauge gauge) {
            GaugeCertificate certificate = gauge.certificate();
            boolean isBase =
                    base.isPresent()
                            && base.get().theorem().statesAs(gauge.theorem())
                            && certificate.base().equals(gauge.theorem().fraction())
                            && certificate.map().primitive().equals(map(target).primitive());
            return isBase
                    ? CertificateChecker.refusal(certificate, law, signs)
                    : Optional.of(CheckedStep.BASE);
        }
        if (proof instanceof Proof.Lagrange lagrange) {
            if (!law.formFollowsRecurrence()) {
                return Optional.of(CheckedStep.SHAPE);
            }
            Optional<QuadraticNumber> image = quadratic.flatMap(x -> x.image(matrix(target)));
            boolean isSame =
                    image.isPresent()
                            && LagrangeCertificate.of(image.get()).equals(lagrange.certificate());
            if (!isSame) {
                return Optional.of(CheckedStep.BASE);
            }
            return LagrangeChecker.holds(image.get(), law, signs)
                    ? Optional.empty()
                    : Optional.of(CheckedStep.IDENTITY);
        }
        return Optional.of(CheckedStep.BASE);
    }

    /** The matrix that carries the base into the target. */
    private Matrix2 map(Moebius target) {
        return matrix(target).times(base.orElseThrow().map()).primitive();
    }

    private static Matrix2 matrix(Moebius map) {
        return Matrix2.of(map.a(), map.b(), map.c(), map.d());
    }
}
