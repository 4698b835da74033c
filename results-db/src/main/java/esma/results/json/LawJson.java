package esma.results.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A law on its own, as it is stored: {@code {"initial":[2,1,2,1,1,4,1],"recurrence":
 * [1,0,0,-2,0,0,1],"law":[…]}}. Of the terms that the closed form gives, none are kept: where there
 * is one, {@code initial} has the preperiod alone.
 */
public final class LawJson {

    private LawJson() {}

    /** One line; {@link #read} gives an equal law. */
    public static String write(Law law) {
        return Json.object(
                json -> {
                    int kept = law.closedForm().isPresent() ? law.preperiod() : law.complexity();
                    Json.integers(json, "initial", law.initial().subList(0, kept));
                    Json.integers(json, "recurrence", law.recurrence().coefficients());
                    if (law.closedForm().isPresent()) {
                        writeClosedForm(json, law.closedForm().get(), false);
                    }
                });
    }

    /**
     * The law of a text that {@link #write} gave.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Law read(String text) {
        JsonNode node = Json.parse(text);
        List<BigInteger> initial = Json.integers(node, "initial");
        Recurrence recurrence = new Recurrence(Json.integers(node, "recurrence"));
        Optional<ClosedForm> closedForm = readClosedForm(node);
        int preperiod =
                closedForm.isPresent() ? initial.size() : initial.size() - recurrence.order();
        Terms given = Terms.of(initial);
        Terms terms =
                closedForm
                        .map(form -> form.after(given, given.size() + recurrence.order()))
                        .orElse(given);
        return new Law(terms, preperiod, recurrence, closedForm);
    }

    /** The field {@code law}: a polynomial for each residue, none without a closed form. */
    static void writeClosedForm(JsonGenerator json, ClosedForm form, boolean texts)
            throws IOException {
        json.writeArrayFieldStart("law");
        String variable = form.ratio().isPresent() ? "t" : "m";
        for (Polynomial residue : form.residues()) {
            json.writeStartObject();
            json.writeFieldName("polynomial");
            Json.rationals(json, residue.coefficients());
            if (texts) {
                json.writeStringField("text", residue.text(variable));
            }
            if (form.ratio().isPresent()) {
                json.writeFieldName("ratio");
                json.writeNumber(form.ratio().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static Optional<ClosedForm> readClosedForm(JsonNode node) {
        List<Polynomial> residues = new ArrayList<>();
        Optional<BigInteger> ratio = Optional.empty();
        for (JsonNode entry : node.path("law")) {
            residues.add(
                    new Polynomial(Json.rationals(Json.array(entry, "polynomial"), "polynomial")));
            ratio = Json.optional(entry, "ratio").map(value -> Json.integer(value, "ratio"));
        }
        return residues.isEmpty() ? Optional.empty() : Optional.of(new ClosedForm(ratio, residues));
    }
}
