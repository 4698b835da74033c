package esma.cf.theorem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.constants.Constant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseExpansionTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_121L);
    private static final int TERMS = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e",
                "tan(1)",
                "cot(1/7)",
                "exp(2/3)",
                "besselJ(0,2)/besselJ(1,2)",
                "besselI(1/3,2/3)/besselI(4/3,2/3)",
                "sqrt(2)*tan(sqrt(2))",
                "tanh(3)",
                "sqrt(3)*coth(1/sqrt(3))",
                "rogersRamanujan(1/2)"
            })
    void givesTheTermsThatTheDigitsGive(String text) {
        Constant constant = Constant.parse(text);
        BaseMatch base = BaseTheorems.match(constant).orElseThrow();
        Random random = new Random(SEED);
        for (int run = 0; run < 8; run++) {
            Moebius target = target(random);
            Terms digits = LehmerExpansion.ofImage(target, constant.enclose(24_000), TERMS).terms();
            Matrix2 map =
                    Matrix2.of(target.a(), target.b(), target.c(), target.d()).times(base.map());
            Terms streamed =
                    BaseExpansion.of(base.theorem().fraction(), map, digits.size()).terms();
            assertEquals(digits, streamed, () -> text + " " + target + ", seed " + SEED);
        }
    }

    private static Moebius target(Random random) {
        while (true) {
            long[] c = random.longs(4, -9, 10).toArray();
            if (c[0] * c[3] != c[1] * c[2]) {
                return new Moebius(c[0], c[1], c[2], c[3]);
            }
        }
    }
}
