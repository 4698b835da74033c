package esma.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import esma.cli.render.ProveSummary;
import esma.results.json.JsonLine;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** {@code prove --all --json}. */
public final class ProveJson {

    private ProveJson() {}

    /** Counts of this run. */
    public static String of(ProveSummary summary) {
        Map<String, Long> reasons = new TreeMap<>();
        summary.obstacles().forEach((obstacle, count) -> reasons.put(obstacle.text(), count));
        return JsonLine.object(
                json -> {
                    json.writeNumberField("proved", summary.proved());
                    json.writeNumberField("unproved", summary.unproved());
                    json.writeNumberField("follows", summary.following());
                    writeCounts(json, "theorems", new TreeMap<>(summary.theorems()));
                    writeCounts(json, "obstacles", reasons);
                    json.writeBooleanField("finished", summary.isFinished());
                });
    }

    private static void writeCounts(JsonGenerator json, String name, Map<String, Long> counts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
