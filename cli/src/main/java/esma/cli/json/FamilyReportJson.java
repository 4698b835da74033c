package esma.cli.json;

import esma.engine.family.Family;
import esma.engine.family.FamilySearch;
import esma.engine.family.Member;
import esma.results.StoredFamily;
import esma.results.json.FamilyJson;
import esma.results.json.JsonLine;
import java.util.List;

/** {@code family --json}: {"expression", "signs", "members", "families"}. */
public final class FamilyReportJson {
    private FamilyReportJson() {}

    /** What a search found; a member without a law has its {@code problem}. */
    public static String of(FamilySearch.Report report) {
        return JsonLine.object(
                json -> {
                    json.writeStringField("expression", report.expression().text());
                    json.writeStringField("signs", report.signs().text());
                    json.writeArrayFieldStart("members");
                    for (Member member : report.members()) {
                        json.writeStartObject();
                        json.writeNumberField("k", member.k());
                        json.writeStringField("constant", member.constant());
                        json.writeStringField(
                                "status",
                                member.law().isEmpty()
                                        ? "none"
                                        : member.formula().isPresent() ? "proved" : "open");
                        if (member.law().isEmpty()) {
                            json.writeStringField("problem", member.problem());
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("families");
                    for (Family family : report.families()) {
                        json.writeRawValue(FamilyJson.write(family));
                    }
                    json.writeEndArray();
                });
    }

    /** Stored families, each with its {@code id}. */
    public static String of(List<StoredFamily> families) {
        return JsonLine.object(
                json -> {
                    json.writeArrayFieldStart("families");
                    for (StoredFamily stored : families) {
                        json.writeStartObject();
                        json.writeNumberField("id", stored.id());
                        json.writeFieldName("family");
                        json.writeRawValue(FamilyJson.write(stored.family()));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
