package esma.cf.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CfTexTest {

    @Test
    void nestedFractionsEndInDotsOrInTheLastTerm() {
        assertEquals(
                "1 + \\cfrac{1}{2 - \\cfrac{3}{\\frac{7}{2}}}",
                CfTex.nested(CfParser.parse("[1; 2-3, 7/2]"), 9));
        assertEquals(
                "2 + \\cfrac{1}{1 + \\cfrac{1}{\\ddots}}",
                CfTex.nested(CfParser.parse("[2; (1, 2*m+2, 1)]"), 2));
        // b(2) = 0 ends it
        assertEquals("0 - \\cfrac{1}{1}", CfTex.nested(CfParser.parse("a(n)=n, b(n)=n-2"), 9));
    }

    @Test
    void compactFormsAreGaussRogersAndBar() {
        assertEquals(
                "5 + \\operatorname*{\\mathrm{K}}_{n=1}^{\\infty} \\frac{-n^{6}}{34 n^{3} + 5}",
                CfTex.compact(CfParser.parse("a(n)=34n^3+5, b(n)=-n^6")));
        assertEquals(
                "3 - \\frac{1}{3}{\\genfrac{}{}{0pt}{}{}{+}}\\frac{1}{2}{\\genfrac{}{}{0pt}{}{}{-}}\\cdots",
                CfTex.compact(CfParser.parse("[3-; 3, 2-, …]")));
        assertEquals(
                "\\left[2; \\overline{1, 2 m + 2, 1}\\right]_{m=0}^{\\infty}",
                CfTex.compact(CfParser.parse("[2; (1, 2*m+2, 1)]")));
        assertEquals(
                "\\left[\\overset{-1}{2}; \\overline{\\overset{1}{t}, \\overset{t}{3 t}}\\right]"
                        + "_{m=0,\\ t=3^{m}}^{\\infty}",
                CfTex.compact(CfParser.parse("[2-; (t, 3t) | (1, t) : t=3^m]")));
    }
}
