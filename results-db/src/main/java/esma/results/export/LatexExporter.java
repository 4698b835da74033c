package esma.results.export;

import esma.cf.proof.Proof;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.results.StoredFormula;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An article in plain ASCII that needs amsmath alone; what is cited is listed at its end. */
final class LatexExporter implements Exporter {
    private static final int COMMIT_DIGITS = 12;

    private final Notice notice;
    private final Set<Reference> cited = EnumSet.of(Reference.ESMA);

    LatexExporter(Notice notice) {
        this.notice = notice;
    }

    @Override
    public String head() {
        return """
        \\documentclass{article}
        \\usepackage{amsmath}
        \\allowdisplaybreaks
        \\setlength{\\parindent}{0pt}
        \\title{Continued fractions}
        \\author{esma %s}
        \\date{}
        \\begin{document}
        \\sloppy
        \\maketitle

        Formulas of esma %s (commit \\texttt{%s})~\\cite{%s}. These data are dedicated to the
        public domain: %s, \\texttt{%s}.

        """
                .formatted(
                        FormulaLatex.escaped(notice.version()),
                        FormulaLatex.escaped(notice.version()),
                        FormulaLatex.escaped(shortened(notice.commit())),
                        Reference.ESMA.key(),
                        Notice.LICENCE,
                        Notice.ADDRESS);
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(COMMIT_DIGITS, commit.length()));
    }

    @Override
    public String formula(StoredFormula stored) {
        Formula formula = stored.formula();
        return "\\begin{equation}\n  "
                + FormulaLatex.target(formula)
                + " = "
                + FormulaLatex.fraction(formula)
                + "\n\\end{equation}\nSigns $"
                + formula.signs().text().replace("+", "{+}").replace("-", "{-}")
                + "$; "
                + FormulaLatex.law(formula.law())
                + ".\n"
                + status(formula)
                + "\nKey \\texttt{"
                + formula.key().substring(0, 32)
                + "\\allowbreak "
                + formula.key().substring(32)
                + "}.\n\n";
    }

    private String status(Formula formula) {
        if (formula.status() == Status.REFUTED) {
            return "Refuted.";
        }
        return formula.standing()
                .proof()
                .map(this::reason)
                .orElseGet(
                        () ->
                                "Verified to "
                                        + formula.evidence().verifiedDigits()
                                        + " digits; open.");
    }

    private String reason(Proof proof) {
        if (proof instanceof Proof.Equivalent equivalent) {
            return "Follows from the formula of key \\texttt{"
                    + equivalent.formulaKey().substring(0, 32)
                    + "\\allowbreak "
                    + equivalent.formulaKey().substring(32)
                    + "}.";
        }
        List<Reference> references = Reference.of(proof);
        cited.addAll(references);
        String cite =
                references.stream().map(Reference::key).collect(Collectors.joining(",", "{", "}"));
        return proof instanceof Proof.Gauge gauge
                ? "Theorem, from the fraction of $"
                        + FormulaLatex.expression(gauge.theorem().value())
                        + "$~\\cite"
                        + cite
                        + "."
                : "Theorem~\\cite" + cite + ".";
    }

    @Override
    public String tail() {
        StringBuilder text = new StringBuilder("\\begin{thebibliography}{9}\n");
        for (Reference reference : cited) {
            text.append("\\bibitem{").append(reference.key()).append("} ");
            text.append(reference.item()).append('\n');
        }
        return text.append("\\end{thebibliography}\n\\end{document}\n").toString();
    }
}
