package esma.results.export;

import esma.cf.render.CfText;
import esma.cf.script.CheckProgram;
import esma.cf.script.Dialect;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.expression.Expression;
import esma.constants.expression.ExpressionException;
import esma.engine.control.Reals;
import esma.engine.formula.Formula;
import esma.results.StoredFormula;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program that computes every constant, in the system's own functions where it has them, and
 * compares every formula to 200 digits. A constant that the system cannot compute is written as
 * decimals, and the program says so; one known to fewer digits is compared to those.
 */
final class ProgramExporter implements Exporter {
    private static final int TERMS = 12;

    private final CheckProgram program;
    private final Notice notice;
    private final Map<String, String> names = new HashMap<>();

    ProgramExporter(Dialect dialect, Notice notice) {
        this.program = new CheckProgram(dialect);
        this.notice = notice;
    }

    @Override
    public String head() {
        List<String> lines = new ArrayList<>(notice.lines());
        lines.add("");
        lines.add("Checks every formula to 200 digits, and exits with 1 if one does not hold.");
        return program.head(lines);
    }

    @Override
    public String formula(StoredFormula stored) {
        Formula formula = stored.formula();
        String known = names.get(formula.constant());
        String name = known == null ? "c" + (names.size() + 1) : known;
        StringBuilder text = new StringBuilder();
        if (known == null) {
            names.put(formula.constant(), name);
            text.append(constant(name, formula.constant()));
        }
        String target =
                program.text(Expression.parse(formula.target().text(name), name)).orElseThrow();
        return text.append(
                        program.formula(
                                formula.targetText()
                                        + " = "
                                        + CfText.brackets(
                                                formula.law().terms(TERMS), formula.signs(), "..."),
                                formula.key(),
                                digits(formula),
                                target,
                                formula.signs(),
                                formula.law()))
                .toString();
    }

    private String constant(String name, String text) {
        Optional<String> value = expression(text).flatMap(program::text);
        return value.map(v -> program.constant(name, text, v))
                .orElseGet(
                        () ->
                                program.decimals(
                                        name,
                                        text + ", not computed here: its decimals",
                                        decimals(Reals.of(text))));
    }

    /** The numbers of a control have texts that are no expressions. */
    private static Optional<Expression> expression(String text) {
        try {
            return Optional.of(Expression.parse(text));
        } catch (ExpressionException e) {
            return Optional.empty();
        }
    }

    private static int digits(Formula formula) {
        boolean isLimited = Reals.of(formula.constant()).knownBits().isPresent();
        return isLimited
                ? Math.max(
                        1, Math.min(CheckProgram.DIGITS, formula.evidence().verifiedDigits() - 1))
                : CheckProgram.DIGITS;
    }

    /** The enclosure's middle, cut off. */
    private static String decimals(Real real) {
        Enclosure x = real.enclose(CheckProgram.NUMBER_DIGITS * 4);
        BigInteger twice = x.lower().add(x.upper());
        int scale = x.scale() + 1;
        return new BigDecimal(twice.multiply(BigInteger.valueOf(5).pow(scale)), scale)
                .setScale(CheckProgram.NUMBER_DIGITS, RoundingMode.DOWN)
                .toPlainString();
    }

    @Override
    public String tail() {
        return program.tail();
    }
}
