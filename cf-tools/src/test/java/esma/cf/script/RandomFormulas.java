package esma.cf.script;

import esma.cf.Moebius;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Proved formulas of random targets under random patterns. */
final class RandomFormulas {
    /** Constants, with the number whose powers their laws grow by. */
    private static final Map<String, Optional<Long>> CONSTANTS = new LinkedHashMap<>();

    static {
        for (String constant :
                new String[] {
                    "e",
                    "exp(2)",
                    "exp(1/2)",
                    "exp(2/3)",
                    "tan(1)",
                    "tan(1/2)",
                    "tan(1/3)",
                    "tanh(1)",
                    "coth(1/2)",
                    "sqrt(3)*coth(1/sqrt(3))",
                    "sqrt(2)*tan(1/sqrt(2))",
                    "besselI(0,2)/besselI(1,2)",
                    "besselI(1/3,2/3)/besselI(4/3,2/3)",
                    "besselJ(0,2)/besselJ(1,2)",
                    "besselJ(0,1)/besselJ(1,1)",
                    "hypergeometric0F1(1/3,1/9)/hypergeometric0F1(4/3,1/9)",
                    "sqrt(2)",
                    "sqrt(7)",
                    "(1+sqrt(13))/2"
                }) {
            CONSTANTS.put(constant, Optional.empty());
        }
        CONSTANTS.put("rogersRamanujan(1/2)", Optional.of(2L));
        CONSTANTS.put("rogersRamanujan(1/3)", Optional.of(3L));
        CONSTANTS.put("tasoev(2)", Optional.of(2L));
        CONSTANTS.put("tasoev(3)", Optional.of(3L));
        CONSTANTS.put("tasoev(4)", Optional.of(2L));
    }

    private final Random random;
    private final Map<String, FittedLaws> laws = new HashMap<>();

    RandomFormulas(Random random) {
        this.random = random;
    }

    ProvedFormula next() {
        while (true) {
            String constant =
                    CONSTANTS.keySet().stream()
                            .skip(random.nextInt(CONSTANTS.size()))
                            .findFirst()
                            .orElseThrow();
            int[] m = random.ints(4, -2, 3).toArray();
            if (m[0] * m[3] == m[1] * m[2]) {
                continue;
            }
            SignPattern signs = RandomCases.pattern(random, 4);
            Optional<ProvedFormula> formula =
                    laws.computeIfAbsent(
                                    constant,
                                    c ->
                                            new FittedLaws(
                                                    c, CONSTANTS.getOrDefault(c, Optional.empty())))
                            .of(new Moebius(m[0], m[1], m[2], m[3]), signs);
            if (formula.isPresent()) {
                return formula.get();
            }
        }
    }
}
