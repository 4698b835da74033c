package esma.results.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.family.FamilyCertificate;
import esma.cf.family.FamilyProof;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricBase;
import esma.cf.theorem.ParametricFraction;
import esma.cf.theorem.ParametricPolynomial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A family's proof in JSON: the fields of {@link ProofJson}, with polynomials in k where that has
 * numbers, and the base's own {@code map} beside the target's {@code moebius}.
 */
public final class FamilyProofJson {
    private static final String LAGRANGE = "lagrange";

    private FamilyProofJson() {}

    /** One line; {@link #read} gives an equal proof. */
    public static String write(FamilyProof proof) {
        return Json.object(json -> writeFields(json, proof));
    }

    static void writeFields(JsonGenerator json, FamilyProof proof) throws IOException {
        if (proof instanceof FamilyProof.Lagrange lagrange) {
            json.writeStringField("theorem", LAGRANGE);
            polynomials(json, "quadratic", List.of(lagrange.w(), lagrange.v(), lagrange.u()));
            json.writeStringField("root", lagrange.plus() ? "+" : "-");
            return;
        }
        FamilyProof.Gauge gauge = (FamilyProof.Gauge) proof;
        ParametricBase base = gauge.base();
        FamilyCertificate c = gauge.certificate();
        json.writeStringField("theorem", base.name());
        json.writeObjectFieldStart("base");
        json.writeStringField("value", base.value());
        json.writeArrayFieldStart("terms");
        for (ParametricPolynomial residue : base.fraction().residues()) {
            FamilyJson.write(json, residue);
        }
        json.writeEndArray();
        if (base.fraction().ratio().isPresent()) {
            json.writeFieldName("ratio");
            Json.rationals(json, base.fraction().ratio().get().coefficients());
        }
        json.writeFieldName("numerators");
        List<Integer> numerators = base.fraction().numerators();
        json.writeArray(
                numerators.stream().mapToInt(Integer::intValue).toArray(), 0, numerators.size());
        polynomials(json, "map", base.map().entries());
        json.writeEndObject();
        polynomials(json, "moebius", c.map().entries());
        json.writeNumberField("baseOffset", c.baseOffset());
        json.writeNumberField("baseBlock", c.baseBlock());
        json.writeNumberField("preperiod", c.preperiod());
        json.writeNumberField("outBlock", c.outBlock());
        polynomials(json, "A", c.gauge().entries());
        json.writeNumberField("scalar", c.scalar());
        json.writeStringField("citation", base.citation());
    }

    private static void polynomials(JsonGenerator json, String name, List<Polynomial> list)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Polynomial p : list) {
            Json.rationals(json, p.coefficients());
        }
        json.writeEndArray();
    }

    /**
     * The proof of a text that {@link #write} gave; whether it proves anything is for the checker.
     *
     * @throws IllegalArgumentException if it is not one, naming the field
     */
    public static FamilyProof read(String text) {
        JsonNode node = Json.parse(text);
        String theorem = Json.string(node, "theorem");
        if (theorem.equals(LAGRANGE)) {
            List<Polynomial> c = polynomials(node, "quadratic", 3);
            return new FamilyProof.Lagrange(
                    c.get(2), c.get(1), c.get(0), Json.string(node, "root").equals("+"));
        }
        JsonNode base = Json.field(node, "base");
        List<ParametricPolynomial> residues = new ArrayList<>();
        for (JsonNode residue : Json.array(base, "terms")) {
            residues.add(FamilyJson.parametric(residue, "terms"));
        }
        Optional<Polynomial> ratio =
                Json.optional(base, "ratio").map(value -> FamilyJson.polynomial(value, "ratio"));
        List<Integer> numerators =
                Json.integers(base, "numerators").stream().map(n -> n.signum()).toList();
        ParametricFraction fraction =
                new ParametricFraction(List.of(), ratio, residues, numerators);
        return new FamilyProof.Gauge(
                new ParametricBase(
                        theorem,
                        Json.string(base, "value"),
                        fraction,
                        Json.string(node, "citation"),
                        PolynomialMatrix.of(polynomials(base, "map", 4))),
                new FamilyCertificate(
                        fraction,
                        PolynomialMatrix.of(polynomials(node, "moebius", 4)),
                        Json.number(node, "baseOffset"),
                        Json.number(node, "baseBlock"),
                        Json.number(node, "preperiod"),
                        Json.number(node, "outBlock"),
                        PolynomialMatrix.of(polynomials(node, "A", 4)),
                        Json.number(node, "scalar")));
    }

    private static List<Polynomial> polynomials(JsonNode node, String name, int size) {
        List<Polynomial> list = new ArrayList<>();
        for (JsonNode p : Json.array(node, name)) {
            list.add(FamilyJson.polynomial(p, name));
        }
        if (list.size() != size) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" has " + list.size() + " entries, not " + size);
        }
        return list;
    }
}
