package esma.results.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.family.LawFamily;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricPolynomial;
import esma.engine.family.Family;
import esma.engine.family.ParametricExpression;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A family in JSON. Polynomials in the parameter k are coefficient lists, constant term first;
 * polynomials in m, or in t = ratio<sup>m</sup>, are lists of such lists.
 */
public final class FamilyJson {

    private FamilyJson() {}

    /** One line. */
    public static String write(Family family) {
        LawFamily law = family.law();
        Moebius m = family.target();
        return Json.object(
                json -> {
                    json.writeStringField("expression", family.expression());
                    json.writeStringField("parameter", ParametricExpression.PARAMETER);
                    json.writeFieldName("moebius");
                    json.writeArray(new long[] {m.a(), m.b(), m.c(), m.d()}, 0, 4);
                    json.writeStringField("signs", law.signs().text());
                    json.writeNumberField("first", law.domain().first());
                    json.writeNumberField("step", law.domain().step());
                    json.writeNumberField("preperiod", law.preperiod());
                    json.writeNumberField("period", law.period());
                    writeLawFields(json, law, true);
                    json.writeStringField("kind", law.kind().text());
                    json.writeStringField("status", status(family));
                    json.writeFieldName("members");
                    json.writeArray(
                            family.members().stream().mapToInt(Integer::intValue).toArray(),
                            0,
                            family.members().size());
                    json.writeNumberField("heldOut", family.heldOut());
                    if (family.proof().isPresent()) {
                        json.writeObjectFieldStart("proof");
                        FamilyProofJson.writeFields(json, family.proof().get());
                        json.writeEndObject();
                    } else {
                        json.writeNullField("proof");
                    }
                });
    }

    /** {@code proved} for all k, or {@code verified} at the members. */
    public static String status(Family family) {
        return family.proof().isPresent() ? "proved" : "verified";
    }

    /** The law alone, as it is stored. */
    public static String writeLaw(LawFamily law) {
        return Json.object(json -> writeLawFields(json, law, false));
    }

    private static void writeLawFields(JsonGenerator json, LawFamily law, boolean texts)
            throws IOException {
        json.writeArrayFieldStart("head");
        for (Polynomial term : law.head()) {
            Json.rationals(json, term.coefficients());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("law");
        String variable = law.ratio().isPresent() ? "t" : "m";
        for (ParametricPolynomial residue : law.residues()) {
            json.writeStartObject();
            json.writeFieldName("polynomial");
            write(json, residue);
            if (texts) {
                json.writeStringField(
                        "text", residue.text(variable, ParametricExpression.PARAMETER));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (law.ratio().isPresent()) {
            json.writeFieldName("ratio");
            Json.rationals(json, law.ratio().get().coefficients());
        }
    }

    /**
     * The law of a text that {@link #writeLaw} gave.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static LawFamily readLaw(String text, SignPattern signs, Progression domain) {
        JsonNode node = Json.parse(text);
        List<Polynomial> head = new ArrayList<>();
        for (JsonNode term : Json.array(node, "head")) {
            head.add(polynomial(term, "head"));
        }
        List<ParametricPolynomial> residues = new ArrayList<>();
        for (JsonNode residue : Json.array(node, "law")) {
            residues.add(parametric(Json.array(residue, "polynomial"), "polynomial"));
        }
        Optional<Polynomial> ratio =
                Json.optional(node, "ratio").map(value -> polynomial(value, "ratio"));
        return new LawFamily(head, ratio, residues, signs, domain);
    }

    static void write(JsonGenerator json, ParametricPolynomial p) throws IOException {
        json.writeStartArray();
        for (Polynomial coefficient : p.coefficients()) {
            Json.rationals(json, coefficient.coefficients());
        }
        json.writeEndArray();
    }

    static Polynomial polynomial(JsonNode node, String name) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("\"" + name + "\" has " + node + ", not an array");
        }
        List<BigFraction> coefficients = Json.rationals(node, name);
        return new Polynomial(coefficients);
    }

    static ParametricPolynomial parametric(JsonNode node, String name) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("\"" + name + "\" has " + node + ", not an array");
        }
        List<Polynomial> coefficients = new ArrayList<>();
        for (JsonNode coefficient : node) {
            coefficients.add(polynomial(coefficient, name));
        }
        return new ParametricPolynomial(coefficients);
    }
}
