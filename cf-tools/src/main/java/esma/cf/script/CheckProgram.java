package esma.cf.script;

import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.constants.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Formulas as a program of another system that compares each number with its fraction, term by term
 * from the law's recurrence: it prints {@code fails: KEY} for each that does not agree, at last how
 * many were checked and failed, and exits with 1 if any failed, else with 0. The parts, in order:
 * {@link #head}, then constants before the formulas that use them, then {@link #tail}.
 */
public final class CheckProgram {
    /** Digits that numbers are compared to. */
    public static final int DIGITS = 200;

    /** Decimals that a number needs to be compared. */
    public static final int NUMBER_DIGITS = 240;

    private final Dialect dialect;

    /** In this system's language. */
    public CheckProgram(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Comments and definitions. */
    public String head(List<String> comments) {
        StringBuilder text = new StringBuilder();
        comments.forEach(line -> text.append(comment(line)));
        text.append(resource("formulas"));
        // Only these two lack functions that the others have.
        if (dialect == Dialect.PARI) {
            text.append('\n').append(ScriptText.functions(Language.PARI));
        } else if (dialect == Dialect.MPMATH) {
            text.append('\n').append(ScriptText.functions(Language.PYTHON)).append("\n\n");
        }
        return text.toString();
    }

    /** The end: what came of it, and the exit code. */
    public String tail() {
        return resource("formulas-end");
    }

    private String resource(String name) {
        return ScriptText.resource(name + "." + suffix());
    }

    private String suffix() {
        return switch (dialect) {
            case PARI -> "gp";
            case MPMATH -> "py";
            case SAGE -> "sage";
            case MATHEMATICA -> "wl";
        };
    }

    private String comment(String text) {
        return switch (dialect) {
            case PARI -> "\\\\ " + text + "\n";
            case MPMATH, SAGE -> "# " + text + "\n";
            case MATHEMATICA -> "(* " + text.replace("(*", "( *").replace("*)", "* )") + " *)\n";
        };
    }

    /** The system's text of an expression; empty where it has no functions that mean the same. */
    public Optional<String> text(Expression expression) {
        return ExpressionText.of(dialect, expression);
    }

    /**
     * A constant, evaluated once.
     *
     * @param name of letters and digits
     * @param comment what it is
     * @param value from {@link #text}
     */
    public String constant(String name, String comment, String value) {
        return "\n" + comment(comment) + definition(name, value);
    }

    /**
     * A constant that the system cannot compute, by its decimals.
     *
     * @param decimals with a point
     */
    public String decimals(String name, String comment, String decimals) {
        String value =
                switch (dialect) {
                    case PARI -> decimals;
                    case MPMATH -> "mpf(\"" + decimals + "\")";
                    case SAGE -> "RealField(840)(\"" + decimals + "\")";
                    case MATHEMATICA ->
                            decimals
                                    + "`"
                                    + Math.max(1, decimals.replaceAll("[^0-9]", "").length());
                };
        return constant(name, comment, value);
    }

    private String definition(String name, String value) {
        return switch (dialect) {
            case PARI -> name + " = iferr(" + value + ", E, []);\n";
            case MPMATH, SAGE -> name + " = " + value + "\n";
            case MATHEMATICA -> name + " = N[" + value + ", 260];\n";
        };
    }

    /**
     * The check of one formula.
     *
     * @param comment the formula for a reader
     * @param digits to compare to
     * @param number its target, a text from {@link #text}
     */
    public String formula(
            String comment, String key, int digits, String number, SignPattern signs, Law law) {
        List<Integer> numerators = signs.text().chars().mapToObj(s -> s == '-' ? -1 : 1).toList();
        List<?> terms = law.initial();
        List<?> recurrence = law.recurrence().coefficients();
        String function =
                switch (dialect) {
                    case PARI -> "() -> " + number;
                    case MPMATH, SAGE -> "lambda: " + number;
                    case MATHEMATICA -> "Function[" + number + "]";
                };
        String arguments =
                String.join(
                        ", ",
                        "\"" + key + "\"",
                        Integer.toString(digits),
                        function,
                        list(numerators),
                        list(terms),
                        list(recurrence));
        String call =
                dialect == Dialect.MATHEMATICA
                        ? "check[" + arguments + "];\n"
                        : "check(" + arguments + ")" + (dialect == Dialect.PARI ? ";" : "") + "\n";
        return comment(comment) + call;
    }

    private String list(List<?> items) {
        String open = dialect == Dialect.MATHEMATICA ? "{" : "[";
        String close = dialect == Dialect.MATHEMATICA ? "}" : "]";
        return items.stream().map(Object::toString).collect(Collectors.joining(", ", open, close));
    }
}
