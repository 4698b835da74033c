package esma.cf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.SignPattern;
import esma.cf.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

class CfTextTest {
    private static final Terms TERMS = Terms.of(3, 3, 2, 15);
    private static final SignPattern SIGNS = new SignPattern("-+");

    @Test
    void writesAMinusAfterTheTermBeforeIt() {
        assertEquals("[3-; 3, 2-, 15, …]", CfText.brackets(TERMS, SIGNS, "…"));
        assertEquals("[3; 3, ...]", CfText.brackets(Terms.of(3, 3), SignPattern.REGULAR, "..."));
    }

    @Test
    void closesEveryParenthesisOfTheLine() {
        assertEquals("3 - 1/(3 + 1/(2 - 1/(15 + …)))", CfText.line(TERMS, SIGNS, "…"));
    }

    @Test
    void drawsEveryBarOverAllThatIsBelowIt() {
        assertEquals(
                List.of(
                        "          1",
                        "3 - --------------",
                        "            1",
                        "    3 + ----------",
                        "              1",
                        "        2 - ------",
                        "            15 + …"),
                CfText.nested(TERMS, SIGNS, "…", '-'));
    }

    @Test
    void writesLatexThatNests() {
        assertEquals(
                "3 - \\cfrac{1}{3 + \\cfrac{1}{2 - \\cfrac{1}{15 + \\cdots}}}",
                CfLatex.nested(TERMS, SIGNS));
        assertEquals(
                "3 - \\frac{1}{3}{\\genfrac{}{}{0pt}{}{}{+}}\\cdots",
                CfLatex.wide(Terms.of(3, 3), SIGNS));
    }
}
