package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Systems;
import esma.cf.algebra.Progression;
import esma.cf.family.FamilyProof;
import esma.cf.family.FamilyProver;
import esma.cf.family.LawFamily;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricPolynomial;
import esma.constants.expression.Expression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families' programs in PARI/GP. */
@Tag("oracle")
class FamilyScriptOracleTest {
    private static final Moebius SELF = new Moebius(1, 0, 0, 1);
    private static final Polynomial K = Polynomial.of(0, 1);
    private static final Polynomial ZERO = Polynomial.of();
    private static final Polynomial ONE = Polynomial.of(1);

    @TempDir private Path folder;

    /** What is proved of an expression. */
    private record Example(String text, LawFamily law) {
        String script() {
            Expression expression = Expression.parse(text, "k");
            FamilyProof proof = new FamilyProver(expression, "k", SELF).prove(law).orElseThrow();
            return PariFamilyScript.of(expression, SELF, law, proof);
        }
    }

    private static LawFamily law(
            int first, String signs, List<Polynomial> head, ParametricPolynomial... residues) {
        return new LawFamily(
                head,
                Optional.empty(),
                List.of(residues),
                new SignPattern(signs),
                new Progression(first, 1));
    }

    private static final List<Example> EXAMPLES =
            List.of(
                    new Example(
                            "tan(1/k)",
                            law(
                                    2,
                                    "+",
                                    List.of(ZERO, Polynomial.of(-1, 1)),
                                    ParametricPolynomial.of(ONE),
                                    ParametricPolynomial.of(
                                            Polynomial.of(-2, 3), Polynomial.of(0, 2)))),
                    new Example(
                            "cot(1/k)",
                            law(
                                    1,
                                    "-",
                                    List.of(),
                                    ParametricPolynomial.of(K, Polynomial.of(0, 2)))),
                    new Example(
                            "besselI(k,2)/besselI(k+1,2)",
                            law(
                                    1,
                                    "+",
                                    List.of(),
                                    ParametricPolynomial.of(Polynomial.of(1, 1), ONE))),
                    new Example(
                            "sqrt(k)*coth(1/sqrt(k))",
                            law(
                                    1,
                                    "+",
                                    List.of(),
                                    ParametricPolynomial.of(K, Polynomial.of(0, 4)),
                                    ParametricPolynomial.of(Polynomial.of(3), Polynomial.of(4)))),
                    new Example(
                            "sqrt(k^2+2)",
                            law(
                                    1,
                                    "+",
                                    List.of(K),
                                    ParametricPolynomial.of(K),
                                    ParametricPolynomial.of(Polynomial.of(0, 2)))),
                    new Example(
                            "sqrt(k^2-1)",
                            law(2, "-", List.of(K), ParametricPolynomial.of(Polynomial.of(0, 2)))),
                    new Example(
                            "tasoev(k)",
                            new LawFamily(
                                    List.of(ZERO),
                                    Optional.of(K),
                                    List.of(ParametricPolynomial.of(ZERO, K)),
                                    SignPattern.REGULAR,
                                    new Progression(2, 1))),
                    new Example(
                            "rogersRamanujan(1/k)",
                            new LawFamily(
                                    List.of(),
                                    Optional.of(K),
                                    List.of(
                                            ParametricPolynomial.of(ZERO, ONE),
                                            ParametricPolynomial.of(ZERO, K)),
                                    SignPattern.REGULAR,
                                    new Progression(2, 1))));

    private Systems.Outcome run(String script) throws Exception {
        return Systems.pari(Files.writeString(folder.resolve("family.gp"), script));
    }

    @Test
    void pariProvesThem() throws Exception {
        assumeTrue(Systems.hasPari());
        for (Example example : EXAMPLES) {
            assertEquals(
                    new Systems.Outcome(List.of("proved"), 0),
                    run(example.script()),
                    example.text());
        }
    }

    @Test
    void pariRefusesWhatIsChanged() throws Exception {
        assumeTrue(Systems.hasPari());
        for (Example example : EXAMPLES) {
            String script = example.script();
            for (String[] change :
                    new String[][] {
                        {"residues = [", "residues = [1 + "},
                        {"\nfirst = ", "\nfirst = -10 + "},
                        {"\nsigns = [", "\nsigns = [-"},
                        {"\nA = [", "\nA = [k + "},
                        {"\nscalar = ", "\nscalar = -"},
                        {"\nbase_offset = ", "\nbase_offset = 1 + "},
                        {"\nw = ", "\nw = 1 + "},
                        {"\nroot = ", "\nroot = -"}
                    }) {
                if (!script.contains(change[0])) {
                    continue;
                }
                Systems.Outcome outcome = run(script.replace(change[0], change[1]));
                assertEquals(1, outcome.exit(), example.text() + change[1]);
                assertTrue(outcome.lines().get(0).startsWith("refused: "), change[1]);
            }
        }
    }
}
