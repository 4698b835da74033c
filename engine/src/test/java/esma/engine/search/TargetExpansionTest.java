package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.constants.Constant;
import esma.engine.target.Target;
import esma.engine.target.TargetFamilies;
import esma.engine.verify.CachedReal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TargetExpansionTest {
    private static final int WANTED = 120;

    @ParameterizedTest
    @CsvSource({
        "tasoev(3),60000",
        "tasoev(2),40000",
        "rogersRamanujan(1/2),40000",
        "rogersRamanujan(1/10),60000",
        "e,2000",
        "pi,2000",
        "liouville,60000"
    })
    void everyTargetHasTheTermsOfItsDigits(String text, int bits) {
        CachedReal constant = new CachedReal(Constant.parse(text));
        for (Target target : TargetFamilies.parse("moebius:2").pairs()) {
            BigInteger[] image = target.image(Constant.parse(text).enclose(bits));
            Terms digits =
                    LehmerExpansion.ofInterval(image[0], image[1], image[2], image[3], WANTED)
                            .terms();
            Terms found = TargetExpansion.of(constant, target, WANTED).terms();
            int shared = Math.min(found.size(), digits.size());
            assertTrue(shared > 30 && found.size() == WANTED, text + " " + target.code());
            assertEquals(digits.prefix(shared), found.prefix(shared), target.code());
        }
    }

    @Test
    void aTypedNumberHasTheTermsThatItsDigitsGive() {
        CachedReal constant = new CachedReal(Constant.parse("0.110001000000000000000001"));
        Target target = Target.ofCode("moebius:2,1,1,1");
        int certain = TargetExpansion.of(constant, target, WANTED).certain();
        assertTrue(certain > 5 && certain < 60, "terms: " + certain);
    }
}
