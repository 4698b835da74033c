package esma.cli.json;

import esma.engine.sequence.FittedLaw;
import esma.engine.sequence.SequenceAnalysis;
import esma.results.json.JsonLine;
import esma.results.json.LawJson;
import java.util.Locale;

/** {@code sequence --json}. */
public final class SequenceJson {

    private SequenceJson() {}

    /** The outcome is {@code found}, {@code none} or {@code too-few-terms}. */
    public static String of(SequenceAnalysis.Report report) {
        return JsonLine.object(
                json -> {
                    json.writeStringField(
                            "outcome",
                            report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    json.writeNumberField("terms", report.terms());
                    json.writeNumberField("asked", report.asked());
                    json.writeNumberField("ruledOut", report.ruledOut());
                    if (report.law().isPresent()) {
                        FittedLaw fitted = report.law().get();
                        json.writeNumberField("order", fitted.law().recurrence().order());
                        json.writeNumberField("preperiod", fitted.law().preperiod());
                        json.writeStringField("kind", fitted.law().kind().text());
                        json.writeNumberField("termsFitted", fitted.termsFitted());
                        json.writeNumberField("termsHeldOut", fitted.termsHeldOut());
                        json.writeFieldName("law");
                        json.writeRawValue(LawJson.write(fitted.law()));
                    }
                });
    }
}
