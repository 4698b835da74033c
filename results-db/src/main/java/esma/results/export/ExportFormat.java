package esma.results.export;

import esma.cf.script.Dialect;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats there are. */
public enum ExportFormat {
    /** The formula's JSON, one a line; what import reads. */
    JSONL(JsonLinesExporter::new),
    /** A table with a row of names (RFC 4180). */
    CSV(CsvExporter::new),
    /** A table in Markdown. */
    MARKDOWN(MarkdownExporter::new),
    /** A document with a bibliography. */
    LATEX(LatexExporter::new),
    /** A program for PARI/GP that checks every formula. */
    PARI(notice -> new ProgramExporter(Dialect.PARI, notice)),
    /** The same for Python with mpmath. */
    PYTHON(notice -> new ProgramExporter(Dialect.MPMATH, notice)),
    /** The same for Sage. */
    SAGE(notice -> new ProgramExporter(Dialect.SAGE, notice)),
    /** The same for Mathematica. */
    MATHEMATICA(notice -> new ProgramExporter(Dialect.MATHEMATICA, notice));

    // Constructors, which have no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Notice, Exporter> exporter;

    ExportFormat(Function<Notice, Exporter> exporter) {
        this.exporter = exporter;
    }

    /** Lower-case name. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name. */
    public static Optional<ExportFormat> named(String name) {
        return Stream.of(values()).filter(format -> format.text().equals(name)).findFirst();
    }

    /** For one export. */
    public Exporter exporter(Notice notice) {
        return exporter.apply(notice);
    }
}
