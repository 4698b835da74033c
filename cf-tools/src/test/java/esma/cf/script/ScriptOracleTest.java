package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs on the systems they are written for. */
@Tag("oracle")
class ScriptOracleTest {
    @Test
    void pariProvesEveryKindOfCertificate(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari());
        for (ProvedFormula formula : Examples.all()) {
            Path file = Files.writeString(folder.resolve("proof.gp"), formula.pari());
            assertEquals(
                    new Systems.Outcome(List.of("proved"), 0),
                    Systems.pari(file),
                    formula::toString);
        }
    }

    @Test
    void sympyProvesEveryKindOfCertificate(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasSympy());
        for (ProvedFormula formula : Examples.all()) {
            Path file = Files.writeString(folder.resolve("proof.py"), formula.sympy());
            assertEquals(
                    new Systems.Outcome(List.of("proved"), 0),
                    Systems.python(file),
                    formula::toString);
        }
    }
}
