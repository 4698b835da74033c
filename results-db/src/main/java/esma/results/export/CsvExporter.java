package esma.results.export;

import esma.engine.formula.Formula;
import esma.results.StoredFormula;
import esma.results.json.ProofJson;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Comma-separated values. Text is quoted; a text that a spreadsheet would take for a formula (it
 * begins with one of = + - @) has an apostrophe before it.
 */
final class CsvExporter implements Exporter {
    private static final List<String> NAMES =
            List.of(
                    "id",
                    "key",
                    "constant",
                    "target",
                    "signs",
                    "terms",
                    "law",
                    "kind",
                    "status",
                    "theorem",
                    "verifiedDigits",
                    "digitsPerTerm",
                    "termsFor100Digits",
                    "license");

    CsvExporter(Notice notice) {}

    @Override
    public String head() {
        return String.join(",", NAMES) + "\r\n";
    }

    @Override
    public String formula(StoredFormula stored) {
        Formula formula = stored.formula();
        OptionalInt terms = formula.metrics().termsFor100Digits();
        return String.join(
                        ",",
                        Long.toString(stored.id()),
                        text(formula.key()),
                        text(formula.constant()),
                        text(formula.targetText()),
                        text(formula.signs().text()),
                        text(
                                formula.law().terms(Formula.SHOWN_TERMS).stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" "))),
                        text(LawLine.of(formula.law())),
                        text(formula.law().kind().text()),
                        text(formula.status().text()),
                        text(formula.standing().proof().map(ProofJson::theorem).orElse("")),
                        Integer.toString(formula.evidence().verifiedDigits()),
                        number(formula.metrics().digitsPerTerm()),
                        terms.isPresent() ? Integer.toString(terms.getAsInt()) : "",
                        text(Notice.LICENCE))
                + "\r\n";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "";
    }

    private static String text(String value) {
        boolean isFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String tail() {
        return "";
    }
}
