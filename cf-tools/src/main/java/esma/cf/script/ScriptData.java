package esma.cf.script;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.render.CfText;
import esma.cf.theorem.BaseFraction;
import esma.constants.expression.Expression;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The head of a program: what is proved, and the numbers the proof consists of. */
record ScriptData(
        Language language, Expression constant, Moebius target, SignPattern signs, Law law) {
    private static final int TERMS_SHOWN = 12;

    /** The theorem in a comment. */
    String title(Proof proof) {
        String c = constant.text();
        boolean isAtom =
                target.equals(Moebius.IDENTITY) || c.chars().allMatch(Character::isLetterOrDigit);
        String terms = CfText.brackets(law.terms(TERMS_SHOWN), signs, "...");
        String command = language == Language.PARI ? "gp -q FILE" : "python3 FILE";
        return comment(target.text(isAtom ? c : "(" + c + ")") + " =")
                + comment(terms)
                + comment("(a minus after a term: the next numerator is -1), with the law below.")
                + comment("")
                + comment(reason(proof))
                + comment(command + " prints `proved` and exits with 0, or prints the first")
                + comment("step that fails, as `refused: STEP`, and exits with 1.");
    }

    private static String reason(Proof proof) {
        if (proof instanceof Proof.Gauge gauge) {
            return "Base theorem: "
                    + gauge.theorem().name()
                    + "; "
                    + gauge.theorem().citation()
                    + ".";
        }
        return proof instanceof Proof.Equivalent equivalent
                ? "True if the formula with key " + equivalent.formulaKey() + " is."
                : "By Lagrange's theorem on periodic continued fractions.";
    }

    private String section(String title) {
        return comment("---- " + title + " " + "-".repeat(88 - title.length()));
    }

    private String comment(String text) {
        return language.comment(text);
    }

    /** The proof's data. */
    String text(Proof proof) {
        String formula = formula() + lawText();
        if (proof instanceof Proof.Gauge gauge) {
            return formula
                    + base(gauge.certificate().base(), baseValue(gauge))
                    + certificate(gauge.certificate());
        }
        if (proof instanceof Proof.Equivalent equivalent) {
            // the other formula's number is known by its fraction alone
            String value =
                    "value(base_head, base_residues, base_ratio, base_numerators, base_offset)";
            return formula
                    + base(equivalent.certificate().base(), value)
                    + certificate(equivalent.certificate());
        }
        return formula + quadratic(((Proof.Lagrange) proof).certificate());
    }

    private String baseValue(Proof.Gauge gauge) {
        String value = gauge.theorem().value();
        return ExpressionText.of(language.dialect(), Expression.parse(value))
                .orElseThrow(() -> new IllegalArgumentException("cannot write " + value));
    }

    private String formula() {
        Optional<String> value = ExpressionText.of(language.dialect(), constant);
        return section("The formula: (a*c + b)/(c'*c + d) for the constant c")
                + "\n"
                + comment(
                        value.isPresent()
                                ? "c is evaluated, at the precision in force"
                                : "c is not evaluated here: " + constant.text())
                + assign("evaluates", language.truth(value.isPresent()))
                + language.function("constant", value.orElse("0"))
                + comment("[a, b; c', d]")
                + assign(
                        "target",
                        matrix(Matrix2.of(target.a(), target.b(), target.c(), target.d())))
                + comment("the numerator after term n is number n of these, repeated")
                + assign("signs", language.list(signList()))
                + "\n";
    }

    private List<Integer> signList() {
        return signs.text().chars().mapToObj(s -> s == '-' ? -1 : 1).toList();
    }

    private String matrix(Matrix2 m) {
        return language.matrix(m);
    }

    private String assign(String name, String value) {
        return language.assignment(name, value);
    }

    private String lawText() {
        ClosedForm form = law.closedForm().orElseThrow();
        return section("The law")
                + "\n"
                + comment("the preperiod, then the recurrence's initial terms")
                + assign("preperiod", Integer.toString(law.preperiod()))
                + assign("initial", language.list(law.initial()))
                + comment("1, c_1, ..., c_d: a_n + c_1*a_{n-1} + ... + c_d*a_{n-d} = 0")
                + assign("recurrence", language.list(law.recurrence().coefficients()))
                + comment("the closed form after the preperiod: polynomials " + at(form.ratio()))
                + assign("residues", language.polynomials(form.residues()))
                + assign("ratio", ratio(form.ratio()))
                + "\n";
    }

    private static String at(Optional<BigInteger> ratio) {
        return ratio.isPresent()
                ? "in x = ratio^m, m = 0, 1, 2, ..."
                : "in x = m, m = 0, 1, 2, ... (ratio 0)";
    }

    private static String ratio(Optional<BigInteger> ratio) {
        return ratio.orElse(BigInteger.ZERO).toString();
    }

    private String base(BaseFraction base, String value) {
        return section("The base: a number and its fraction, the base theorem")
                + language.function("base_value", value)
                + comment("its fraction: terms of its own, then polynomials " + at(base.ratio()))
                + assign("base_head", language.list(base.head()))
                + assign("base_residues", language.polynomials(base.residues()))
                + assign("base_ratio", ratio(base.ratio()))
                + assign("base_numerators", language.list(base.numerators()))
                + "\n";
    }

    private String certificate(GaugeCertificate certificate) {
        return section("The certificate")
                + "\n"
                + comment("the target is the image of the base under M")
                + assign("M", matrix(certificate.map()))
                + comment("terms before the blocks, and terms in a block")
                + assign("base_offset", Integer.toString(certificate.baseOffset()))
                + assign("base_block", Integer.toString(certificate.baseBlock()))
                + assign("law_offset", Integer.toString(certificate.preperiod()))
                + assign("law_block", Integer.toString(certificate.outBlock()))
                + comment("A * P_in(m) = scalar * P_out(m) * A")
                + assign("A", matrix(certificate.gauge()))
                + assign("scalar", language.rational(certificate.scalar()))
                + "\n";
    }

    private String quadratic(LagrangeCertificate certificate) {
        return section("The quadratic")
                + "\n"
                + comment("the target is (-v + root*sqrt(v^2 - 4*u*w))/(2*u)")
                + assign("u", certificate.u().toString())
                + assign("v", certificate.v().toString())
                + assign("w", certificate.w().toString())
                + assign("root", certificate.plus() ? "1" : "-1")
                + "\n";
    }
}
