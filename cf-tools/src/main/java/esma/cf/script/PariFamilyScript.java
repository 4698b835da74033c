package esma.cf.script;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.family.FamilyCertificate;
import esma.cf.family.FamilyProof;
import esma.cf.family.LawFamily;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricPolynomial;
import esma.constants.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * The proof of a law in a parameter k as a PARI/GP program, like {@link PariScript}: identities are
 * checked between polynomials in m and k, inequalities by their coefficients, numbers to 200 digits
 * at the first five values of k.
 */
public final class PariFamilyScript {
    private static final Language PARI = Language.PARI;
    private static final String K = "k";

    private final StringBuilder data = new StringBuilder();

    private PariFamilyScript() {}

    /**
     * The program.
     *
     * @param expression in k
     * @param target what is expanded, as a map of it
     */
    public static String of(
            Expression expression, Moebius target, LawFamily law, FamilyProof proof) {
        PariFamilyScript script = new PariFamilyScript();
        script.addFormula(expression, target, law);
        boolean isLagrange = proof instanceof FamilyProof.Lagrange;
        if (proof instanceof FamilyProof.Lagrange lagrange) {
            script.add(lagrange);
        } else {
            script.add((FamilyProof.Gauge) proof);
        }
        return ScriptText.ofFamily(
                title(expression, target, law, proof), script.data.toString(), isLagrange);
    }

    private static String title(
            Expression expression, Moebius target, LawFamily law, FamilyProof proof) {
        String reason =
                proof instanceof FamilyProof.Gauge gauge
                        ? "Base theorem: " + gauge.base().name() + "; " + gauge.base().citation()
                        : "By Lagrange's theorem on periodic continued fractions";
        return PARI.comment(
                        target.text("(" + expression.text() + ")")
                                + " has the law below, for k = "
                                + law.domain().at(0)
                                + ", "
                                + law.domain().at(1)
                                + ", "
                                + law.domain().at(2)
                                + ", ...")
                + PARI.comment(reason + ".")
                + PARI.comment("gp -q FILE prints `proved` and exits with 0, or prints the first")
                + PARI.comment("step that fails, as `refused: STEP`, and exits with 1.");
    }

    private void section(String title) {
        data.append(data.length() == 0 ? "" : "\n");
        data.append(PARI.comment("---- " + title + " " + "-".repeat(88 - title.length())));
    }

    private void assign(String name, String value) {
        data.append(PARI.assignment(name, value));
    }

    private void assign(String name, int value) {
        assign(name, Integer.toString(value));
    }

    private static String call(String name, String text) {
        return name + "(" + K + ") = " + text + ";\n";
    }

    private static String value(Expression expression) {
        return ExpressionText.of(PARI.dialect(), expression)
                .orElseThrow(
                        () -> new IllegalArgumentException("cannot write " + expression.text()));
    }

    private void addFormula(Expression expression, Moebius target, LawFamily law) {
        section("The formula: (a*c + b)/(c'*c + d) for the number c(k)");
        data.append("[x, y, k];  \\\\ in this order: the variables of the polynomials\n");
        data.append(call("constant", value(expression)));
        assign("target", PARI.matrix(Matrix2.of(target.a(), target.b(), target.c(), target.d())));
        data.append(PARI.comment("the numerator after term n is number n of these, repeated"));
        assign("signs", PARI.list(law.fraction().numerators()));
        data.append(PARI.comment("k = first, first + step, ..."));
        assign("first", law.domain().first());
        assign("step", law.domain().step());
        section("The law: some terms, then polynomials in x = m, or in x = ratio^m");
        assign("initial", PARI.list(law.head().stream().map(p -> p.text(K)).toList()));
        assign("residues", residues(law.residues()));
        assign("ratio", ratio(law.ratio()));
    }

    private static String residues(List<ParametricPolynomial> residues) {
        return PARI.list(residues.stream().map(p -> p.text("x", K)).toList());
    }

    private static String ratio(Optional<Polynomial> ratio) {
        return ratio.map(r -> r.text(K)).orElse("0");
    }

    private static String matrix(PolynomialMatrix m) {
        return "["
                + m.a().text(K)
                + ", "
                + m.b().text(K)
                + "; "
                + m.c().text(K)
                + ", "
                + m.d().text(K)
                + "]";
    }

    private void add(FamilyProof.Gauge proof) {
        FamilyCertificate c = proof.certificate();
        section("The base: a number and its fraction, the base theorem");
        data.append(call("base_value", value(Expression.parse(proof.base().value(), K))));
        assign("base_residues", residues(c.base().residues()));
        assign("base_ratio", ratio(c.base().ratio()));
        assign("base_numerators", PARI.list(c.base().numerators()));
        section("The certificate: A * P_in = scalar * P_out * A");
        assign("M", matrix(c.map()));
        assign("base_offset", c.baseOffset());
        assign("base_block", c.baseBlock());
        assign("law_offset", c.preperiod());
        assign("law_block", c.outBlock());
        assign("A", matrix(c.gauge()));
        assign("scalar", c.scalar());
        data.append('\n');
    }

    private void add(FamilyProof.Lagrange proof) {
        section("The quadratic: the target is (-v + root*sqrt(v^2 - 4*u*w))/(2*u)");
        assign("u", proof.u().text(K));
        assign("v", proof.v().text(K));
        assign("w", proof.w().text(K));
        assign("root", proof.plus() ? 1 : -1);
        data.append('\n');
    }
}
