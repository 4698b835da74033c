package esma.cf.script;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.theorem.BaseFraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A proved formula with one number in it changed, so that it is no proof any more. A change that
 * leaves a proof (both blocks doubled, both offsets a block further) takes two numbers, or a new A,
 * and is not made here.
 */
final class Mutations {
    private static final int MOST_TRIES = 100;

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The formula with one number changed; the note says which. */
    ProvedFormula of(ProvedFormula formula) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<ProvedFormula> mutation =
                    switch (random.nextInt(3)) {
                        case 0 -> ofLaw(formula);
                        case 1 -> random.nextInt(4) == 0 ? ofTarget(formula) : Optional.empty();
                        default -> ofProof(formula);
                    };
            if (mutation.isPresent()) {
                return mutation.get();
            }
        }
        throw new AssertionError("no mutation of " + formula);
    }

    private int change() {
        int size = 1 + random.nextInt(random.nextInt(3) == 0 ? 9 : 2);
        return random.nextBoolean() ? size : -size;
    }

    private BigInteger changed(BigInteger value) {
        return value.add(BigInteger.valueOf(change()));
    }

    private static ProvedFormula with(ProvedFormula f, Law law, String note) {
        return new ProvedFormula(f.constant(), f.target(), f.signs(), law, f.proof(), note);
    }

    private static ProvedFormula with(ProvedFormula f, Proof proof, String note) {
        return new ProvedFormula(f.constant(), f.target(), f.signs(), f.law(), proof, note);
    }

    private Optional<ProvedFormula> ofTarget(ProvedFormula f) {
        long[] m = {f.target().a(), f.target().b(), f.target().c(), f.target().d()};
        m[random.nextInt(4)] += change();
        if (m[0] * m[3] == m[1] * m[2]) {
            return Optional.empty();
        }
        Moebius target = new Moebius(m[0], m[1], m[2], m[3]);
        return Optional.of(
                new ProvedFormula(
                        f.constant(), target, f.signs(), f.law(), f.proof(), "the target"));
    }

    private Optional<ProvedFormula> ofLaw(ProvedFormula f) {
        Law law = f.law();
        ClosedForm form = law.closedForm().orElseThrow();
        ClosedForm otherForm = new ClosedForm(form.ratio(), changedOne(form.residues()));
        return switch (random.nextInt(6)) {
            case 0 ->
                    Optional.of(
                            with(
                                    f,
                                    new Law(
                                            law.initial(),
                                            law.preperiod(),
                                            law.recurrence(),
                                            Optional.of(otherForm)),
                                    "the closed form alone"));
            case 1 ->
                    isIntegral(otherForm)
                            ? Optional.of(
                                    with(
                                            f,
                                            FittedLaws.of(
                                                    law.initial().prefix(law.preperiod()),
                                                    otherForm),
                                            "the law, consistently"))
                            : Optional.empty();
            case 2 -> initial(f, 0, law.preperiod(), "a term of the preperiod");
            case 3 -> initial(f, law.preperiod(), law.initial().size(), "an initial term");
            case 4 -> recurrence(f);
            default -> Optional.of(sign(f));
        };
    }

    /** Whether the first values are integers, so that a law can be made of the form. */
    private static boolean isIntegral(ClosedForm form) {
        return form.residues().stream()
                .flatMap(p -> p.coefficients().stream())
                .allMatch(c -> c.getDenominator().equals(BigInteger.ONE));
    }

    private List<Polynomial> changedOne(List<Polynomial> residues) {
        List<Polynomial> changed = new ArrayList<>(residues);
        int j = random.nextInt(changed.size());
        Polynomial p = changed.get(j);
        int power = random.nextInt(Math.max(1, p.degree() + 1) + (random.nextInt(4) == 0 ? 1 : 0));
        List<BigFraction> c = new ArrayList<>(p.coefficients());
        while (c.size() <= power) {
            c.add(BigFraction.ZERO);
        }
        c.set(power, c.get(power).add(change()));
        changed.set(j, new Polynomial(c));
        return changed;
    }

    private Optional<ProvedFormula> initial(ProvedFormula f, int from, int to, String note) {
        if (from == to) {
            return Optional.empty();
        }
        List<BigInteger> initial = new ArrayList<>(f.law().initial());
        int n = from + random.nextInt(to - from);
        initial.set(n, changed(initial.get(n)));
        Law law =
                new Law(
                        Terms.of(initial),
                        f.law().preperiod(),
                        f.law().recurrence(),
                        f.law().closedForm());
        return Optional.of(with(f, law, note));
    }

    private Optional<ProvedFormula> recurrence(ProvedFormula f) {
        List<BigInteger> c = new ArrayList<>(f.law().recurrence().coefficients());
        int last = c.size() - 1;
        int i = 1 + random.nextInt(last);
        c.set(i, changed(c.get(i)));
        if (c.get(last).signum() == 0) {
            return Optional.empty();
        }
        Law law =
                new Law(
                        f.law().initial(),
                        f.law().preperiod(),
                        new Recurrence(c),
                        f.law().closedForm());
        return Optional.of(with(f, law, "the recurrence"));
    }

    private ProvedFormula sign(ProvedFormula f) {
        StringBuilder text = new StringBuilder(f.signs().text());
        int i = random.nextInt(text.length());
        text.setCharAt(i, text.charAt(i) == '-' ? '+' : '-');
        return new ProvedFormula(
                f.constant(),
                f.target(),
                new SignPattern(text.toString()),
                f.law(),
                f.proof(),
                "a sign");
    }

    private Optional<ProvedFormula> ofProof(ProvedFormula f) {
        if (f.proof() instanceof Proof.Lagrange lagrange) {
            LagrangeCertificate c = lagrange.certificate();
            int which = random.nextInt(4);
            Proof proof =
                    new Proof.Lagrange(
                            new LagrangeCertificate(
                                    which == 0 ? changed(c.u()) : c.u(),
                                    which == 1 ? changed(c.v()) : c.v(),
                                    which == 2 ? changed(c.w()) : c.w(),
                                    (which == 3) != c.plus()));
            return Optional.of(with(f, proof, "the quadratic"));
        }
        Proof.Gauge gauge = (Proof.Gauge) f.proof();
        GaugeCertificate c = gauge.certificate();
        int[] n = {c.baseOffset(), c.baseBlock(), c.preperiod(), c.outBlock()};
        Matrix2 map = c.map();
        Matrix2 a = c.gauge();
        BaseFraction base = c.base();
        BigFraction scalar = c.scalar();
        int which = random.nextInt(14);
        switch (which) {
            case 0, 1, 2 -> a = changed(a);
            case 3, 4, 5 -> map = changed(map);
            case 6 -> base = changedResidue(base);
            case 7 -> base = changedNumerator(base);
            case 8 -> scalar = random.nextBoolean() ? scalar.negate() : scalar.add(change());
            case 9 -> n[1] += n[1] * (1 + random.nextInt(2));
            case 10 -> n[3] += n[3] * (1 + random.nextInt(2));
            default -> n[which == 11 ? 0 : 2] += step(which == 11 ? c.baseBlock() : c.outBlock());
        }
        Proof proof =
                new Proof.Gauge(
                        gauge.theorem(),
                        new GaugeCertificate(base, map, n[0], n[1], n[2], n[3], a, scalar));
        List<String> names =
                List.of(
                        "A",
                        "A",
                        "A",
                        "M",
                        "M",
                        "M",
                        "a base term",
                        "a base numerator",
                        "the scalar",
                        "the base's block",
                        "the law's block",
                        "the base's offset",
                        "the law's offset",
                        "the law's offset");
        return Optional.of(with(f, proof, names.get(which)));
    }

    /** An offset moves by a term, or by a block. */
    private int step(int block) {
        return random.nextBoolean() ? block : random.nextBoolean() ? 1 : -1;
    }

    private Matrix2 changed(Matrix2 m) {
        int which = random.nextInt(4);
        return new Matrix2(
                which == 0 ? changed(m.a()) : m.a(),
                which == 1 ? changed(m.b()) : m.b(),
                which == 2 ? changed(m.c()) : m.c(),
                which == 3 ? changed(m.d()) : m.d());
    }

    private BaseFraction changedResidue(BaseFraction base) {
        return new BaseFraction(
                base.head(), base.ratio(), changedOne(base.residues()), base.numerators());
    }

    private BaseFraction changedNumerator(BaseFraction base) {
        List<Integer> numerators = new ArrayList<>(base.numerators());
        int i = random.nextInt(numerators.size());
        numerators.set(i, -numerators.get(i));
        return new BaseFraction(base.head(), base.ratio(), base.residues(), numerators);
    }
}
