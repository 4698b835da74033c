package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.notation.CfFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command answers: a fraction or lines of text, remarks on it, and fields for JSON. */
final class CfAnswer {
    private final Optional<ContinuedFraction> fraction;
    private final List<String> lines = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private CfAnswer(Optional<ContinuedFraction> fraction) {
        this.fraction = fraction;
    }

    /** A fraction. */
    static CfAnswer of(ContinuedFraction fraction) {
        return new CfAnswer(Optional.of(fraction));
    }

    /** Something else. */
    static CfAnswer ofText() {
        return new CfAnswer(Optional.empty());
    }

    /** A line of text. */
    CfAnswer line(String line) {
        lines.add(line);
        return this;
    }

    /** A row of a table, which follows the lines; the first one its head. */
    CfAnswer row(String... cells) {
        rows.add(cells);
        return this;
    }

    /** A sentence that is no part of the answer's text: a comment to whoever reads it. */
    CfAnswer remark(String remark) {
        remarks.add(remark);
        return this;
    }

    /** A field of the JSON document. */
    CfAnswer field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Optional<ContinuedFraction> fraction() {
        return fraction;
    }

    List<String> lines() {
        return lines;
    }

    List<String[]> rows() {
        return rows;
    }

    List<String> remarks() {
        return remarks;
    }

    /**
     * The fraction's own fields, unless fields were given that take their place, then the others.
     */
    Map<String, Object> fields() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (!fields.containsKey("terms")) {
            fraction.ifPresent(f -> all.putAll(CfFields.of(f)));
        }
        all.putAll(fields);
        return all;
    }
}
