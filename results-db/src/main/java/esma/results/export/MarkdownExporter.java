package esma.results.export;

import esma.cf.render.CfText;
import esma.engine.formula.Formula;
import esma.results.StoredFormula;

/** A table; mathematics in code spans. */
final class MarkdownExporter implements Exporter {
    private static final int TERMS = 12;

    private final Notice notice;

    MarkdownExporter(Notice notice) {
        this.notice = notice;
    }

    @Override
    public String head() {
        return String.join("\n", notice.lines())
                + "\nA minus after a term is the sign of the numerator that follows it.\n\n"
                + "| id | target | continued fraction | law | status |\n"
                + "|---:|---|---|---|---|\n";
    }

    @Override
    public String formula(StoredFormula stored) {
        Formula formula = stored.formula();
        return "| "
                + stored.id()
                + " | "
                + code(formula.targetText())
                + " | "
                + code(CfText.brackets(formula.law().terms(TERMS), formula.signs(), "..."))
                + " | "
                + code(LawLine.of(formula.law()))
                + " | "
                + StatusText.of(formula)
                + " |\n";
    }

    /** Texts of constants have no backquotes; a bar would end the cell. */
    private static String code(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
    }

    @Override
    public String tail() {
        return "";
    }
}
