package esma.results;

import esma.results.json.JsonLine;
import java.util.OptionalInt;

/**
 * What one job has looked at for one constant: every target of {@code targets} under every pattern
 * of {@code signs}, to {@code depth} terms, for laws of order + preperiod ≤ {@code maxOrder}.
 *
 * @param constant canonical text; {@code random:N} for a control
 * @param job its number
 * @param finished whether the whole job is done
 * @param done the part of this constant's shards that is done, 0 to 1
 * @param planned candidates for this constant
 * @param candidates looked at
 * @param derived left out, since their laws follow from a base theorem
 * @param shortest certain terms of the shortest candidate looked at; empty if there is none yet
 */
public record Coverage(
        String constant,
        int job,
        boolean finished,
        String targets,
        String signs,
        int depth,
        int maxOrder,
        int digits,
        int algorithm,
        double done,
        long planned,
        long candidates,
        long derived,
        OptionalInt shortest) {

    /** One line of JSON. */
    public String json() {
        return JsonLine.object(
                json -> {
                    json.writeStringField("constant", constant);
                    json.writeNumberField("job", job);
                    json.writeBooleanField("finished", finished);
                    json.writeStringField("targets", targets);
                    json.writeStringField("signs", signs);
                    json.writeNumberField("depth", depth);
                    json.writeNumberField("maxOrder", maxOrder);
                    json.writeNumberField("digits", digits);
                    json.writeNumberField("done", done);
                    json.writeNumberField("planned", planned);
                    json.writeNumberField("candidates", candidates);
                    json.writeNumberField("derived", derived);
                    if (shortest.isPresent()) {
                        json.writeNumberField("shortest", shortest.getAsInt());
                    } else {
                        json.writeNullField("shortest");
                    }
                });
    }
}
