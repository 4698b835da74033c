package esma.results.export;

import esma.results.StoredFormula;
import esma.results.json.FormulaJson;
import java.util.OptionalLong;

/** One formula a line, each with the licence in a field of its own. */
final class JsonLinesExporter implements Exporter {

    JsonLinesExporter(Notice notice) {}

    @Override
    public String head() {
        return "";
    }

    @Override
    public String formula(StoredFormula stored) {
        return FormulaJson.writeLicensed(
                        stored.formula(),
                        OptionalLong.of(stored.id()),
                        OptionalLong.of(stored.group()),
                        Notice.LICENCE)
                + "\n";
    }

    @Override
    public String tail() {
        return "";
    }
}
