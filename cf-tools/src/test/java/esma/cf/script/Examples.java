package esma.cf.script;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import java.util.List;
import java.util.Optional;

/** One proved formula of every kind there is. */
final class Examples {
    private Examples() {}

    private static ProvedFormula of(String constant, Moebius target, String signs, long base) {
        Optional<Long> ratio = base == 0 ? Optional.empty() : Optional.of(base);
        return new FittedLaws(constant, ratio)
                .of(target, new SignPattern(signs))
                .orElseThrow(() -> new AssertionError("no proof for " + constant + " " + signs));
    }

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
                of("sqrt(7)", new Moebius(2, 1, 1, -5), "-++", 0));
    }
}
