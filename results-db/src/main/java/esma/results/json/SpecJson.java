package esma.results.json;

import com.fasterxml.jackson.databind.JsonNode;
import esma.engine.job.SearchSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A search specification in JSON; equal specifications have equal texts. */
public final class SpecJson {

    private SpecJson() {}

    /** One line. */
    public static String write(SearchSpec spec) {
        return Json.object(
                json -> {
                    json.writeArrayFieldStart("constants");
                    for (String constant : spec.constants()) {
                        json.writeString(constant);
                    }
                    json.writeEndArray();
                    json.writeStringField("targets", spec.targets());
                    json.writeStringField("signs", spec.signs());
                    json.writeNumberField("depth", spec.depth());
                    json.writeNumberField("maxOrder", spec.maxOrder());
                    json.writeNumberField("digits", spec.digits());
                    if (spec.control().isPresent()) {
                        json.writeNumberField("control", spec.control().getAsInt());
                    } else {
                        json.writeNullField("control");
                    }
                    json.writeNumberField("seed", spec.seed());
                    if (spec.novel()) {
                        json.writeBooleanField("novel", true);
                    }
                });
    }

    /**
     * The specification of a text that {@link #write} gave.
     *
     * @throws IllegalArgumentException if it is not one, naming the field
     */
    public static SearchSpec read(String text) {
        JsonNode node = Json.parse(text);
        List<String> constants = new ArrayList<>();
        for (JsonNode constant : Json.array(node, "constants")) {
            constants.add(constant.asText());
        }
        return new SearchSpec(
                constants,
                Json.string(node, "targets"),
                Json.string(node, "signs"),
                Json.number(node, "depth"),
                Json.number(node, "maxOrder"),
                Json.number(node, "digits"),
                Json.optional(node, "control").isPresent()
                        ? OptionalInt.of(Json.number(node, "control"))
                        : OptionalInt.empty(),
                Json.integer(Json.field(node, "seed"), "seed").longValueExact(),
                node.path("novel").asBoolean());
    }
}
