package esma.results.export;

import esma.engine.formula.Formula;
import esma.results.JobSummary;
import esma.results.StoredFormula;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** BibTeX entries for a formula and what it rests on. */
public final class Citation {
    private static final int KEY_DIGITS = 12;

    private final Notice notice;

    /** By this esma. */
    public Citation(Notice notice) {
        this.notice = notice;
    }

    /**
     * The formula's entry, then those of the theorem behind it and of the method.
     *
     * @param jobs that found it, the first of them first; none for a formula stored otherwise
     */
    public String bibtex(StoredFormula stored, List<JobSummary> jobs) {
        Formula formula = stored.formula();
        StringBuilder text = new StringBuilder(entry(formula, jobs.stream().findFirst()));
        formula.standing()
                .proof()
                .ifPresent(
                        proof ->
                                Reference.of(proof)
                                        .forEach(r -> text.append('\n').append(r.bibtex())));
        return text.append('\n').append(Reference.ESMA.bibtex()).toString();
    }

    private String entry(Formula formula, Optional<JobSummary> job) {
        String year =
                job.map(
                                found ->
                                        "  year         = {"
                                                + found.started().atOffset(ZoneOffset.UTC).getYear()
                                                + "},\n")
                        .orElse("");
        return "@misc{esma:"
                + formula.key().substring(0, KEY_DIGITS)
                + ",\n  author       = {{The esma authors}},\n  title        = {{$"
                + FormulaLatex.target(formula)
                + " = "
                + FormulaLatex.fraction(formula)
                + "$}},\n  howpublished = {Formula of key \\texttt{"
                + formula.key()
                + "}},\n"
                + year
                + "  note         = {"
                + provenance(job)
                + "; signs $"
                + formula.signs().text().replace("+", "{+}").replace("-", "{-}")
                + "$; "
                + FormulaLatex.escaped(StatusText.of(formula))
                + "}\n}\n";
    }

    private String provenance(Optional<JobSummary> job) {
        return job.map(
                        found ->
                                "Found by esma "
                                        + FormulaLatex.escaped(found.provenance().version())
                                        + ", commit "
                                        + FormulaLatex.escaped(found.provenance().commit())
                                        + ", on "
                                        + found.started().atOffset(ZoneOffset.UTC).toLocalDate())
                .orElseGet(
                        () ->
                                "Stored by esma "
                                        + FormulaLatex.escaped(notice.version())
                                        + ", commit "
                                        + FormulaLatex.escaped(notice.commit()));
    }
}
