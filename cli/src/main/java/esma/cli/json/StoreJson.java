package esma.cli.json;

import esma.engine.check.Reverification;
import esma.results.ImportReport;
import esma.results.MergeReport;
import esma.results.StoredFormula;
import esma.results.json.JsonLine;

/** {@code verify --json}, {@code import --json} and {@code merge --json}. */
public final class StoreJson {

    private StoreJson() {}

    /**
     * A formula verified again; {@code before} is what was stored, {@code proof} one of accepted,
     * refused (with {@code refusedStep}), or null where there is none.
     */
    public static String of(StoredFormula stored, Reverification.Result result) {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("id", stored.id());
                    json.writeStringField("status", result.formula().status().text());
                    json.writeNumberField("verifiedDigits", result.verdict().digits());
                    json.writeNumberField("before", stored.formula().evidence().verifiedDigits());
                    if (stored.formula().standing().proof().isEmpty()) {
                        json.writeNullField("proof");
                    } else if (result.refusal().isEmpty()) {
                        json.writeStringField("proof", "accepted");
                    } else {
                        json.writeStringField("proof", "refused");
                        json.writeStringField("refusedStep", result.refusal().get().text());
                    }
                });
    }

    /** What was imported. */
    public static String of(ImportReport report) {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("added", report.added());
                    json.writeNumberField("known", report.known());
                    json.writeNumberField("refused", report.refused());
                });
    }

    /** What was merged. */
    public static String of(MergeReport report) {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("added", report.added());
                    json.writeNumberField("known", report.known());
                    json.writeNumberField("proofsRefused", report.unproved().size());
                    json.writeNumberField("failed", report.failed().size());
                    json.writeNumberField("families", report.families());
                    json.writeNumberField("jobsAdded", report.jobsAdded());
                    json.writeNumberField("jobsKnown", report.jobsKnown());
                    json.writeNumberField("jobsUnfinished", report.jobsUnfinished());
                });
    }
}
