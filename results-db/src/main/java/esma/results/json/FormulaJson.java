package esma.results.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.gauge.Obstacle;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Recurrence;
import esma.constants.Rigor;
import esma.engine.formula.Evidence;
import esma.engine.formula.Evidence.Recogniser;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.Target;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A formula in JSON, as DESIGN §7 lays it down. After the fields named there come {@code obstacle}
 * (what kept a proof from being found, or null), {@code evidence} and {@code metrics}, so that what
 * is read back equals what was written; a target that is no Möbius image has {@code "moebius":
 * null} and its canonical code in {@code targetCode}. A proof is read as it stands, not checked.
 */
public final class FormulaJson {

    /** Of the shape that {@link #write} gives. */
    public static final int SCHEMA_VERSION = 1;

    private FormulaJson() {}

    /** The JSON Schema (draft 2020-12) of what {@link #write} gives. */
    public static URL schema() {
        return Objects.requireNonNull(FormulaJson.class.getResource("formula.schema.json"));
    }

    /**
     * One line.
     *
     * @param id in its database; empty (null in JSON) for a formula that is not stored
     * @param group its group's id there, or its number in a list that is not stored
     */
    public static String write(Formula formula, OptionalLong id, OptionalLong group) {
        return Json.object(json -> writeFields(json, formula, id, group));
    }

    /** The same with a last field {@code license}, which reading passes over. */
    public static String writeLicensed(
            Formula formula, OptionalLong id, OptionalLong group, String license) {
        return Json.object(
                json -> {
                    writeFields(json, formula, id, group);
                    json.writeStringField("license", license);
                });
    }

    private static void writeFields(
            JsonGenerator json, Formula formula, OptionalLong id, OptionalLong group)
            throws IOException {
        Law law = formula.law();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        number(json, "id", id);
        json.writeStringField("key", formula.key());
        json.writeStringField("constant", formula.constant());
        writeTarget(json, formula);
        json.writeStringField("signs", formula.signs().text());
        Json.integers(json, "terms", formula.shownTerms());
        json.writeNumberField("preperiod", law.preperiod());
        Json.integers(json, "recurrence", law.recurrence().coefficients());
        json.writeNumberField("order", law.recurrence().order());
        json.writeNumberField("period", law.period());
        if (law.closedForm().isPresent()) {
            LawJson.writeClosedForm(json, law.closedForm().get(), true);
        } else {
            json.writeArrayFieldStart("law");
            json.writeEndArray();
        }
        json.writeStringField("kind", law.kind().text());
        json.writeStringField("status", formula.status().text());
        json.writeStringField("enclosure", text(formula.evidence().rigor()));
        json.writeNumberField("verifiedDigits", formula.evidence().verifiedDigits());
        json.writeNumberField("surplusDigits", formula.evidence().surplusDigits());
        Json.measure(json, "digitsPerTerm", formula.metrics().digitsPerTerm());
        Json.measure(json, "speedup", formula.metrics().speedup().orElse(Double.NaN));
        number(json, "group", group);
        ProofJson.writeField(json, formula.standing().proof());
        writeObstacle(json, formula.standing());
        writeEvidence(json, formula.evidence());
        writeMetrics(json, formula.metrics());
    }

    private static void writeTarget(JsonGenerator json, Formula formula) throws IOException {
        json.writeStringField("target", formula.targetText());
        Optional<Moebius> moebius = formula.target().moebius();
        if (moebius.isPresent()) {
            Moebius m = moebius.get();
            json.writeFieldName("moebius");
            json.writeArray(new long[] {m.a(), m.b(), m.c(), m.d()}, 0, 4);
        } else {
            json.writeNullField("moebius");
            json.writeStringField("targetCode", formula.target().code());
        }
    }

    private static void writeObstacle(JsonGenerator json, Standing standing) throws IOException {
        if (standing.obstacle().isPresent()) {
            json.writeStringField("obstacle", standing.obstacle().get().text());
        } else {
            json.writeNullField("obstacle");
        }
    }

    private static void writeEvidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeObjectFieldStart("evidence");
        json.writeBooleanField("digitsCompared", evidence.isCompared());
        json.writeNumberField("termsFitted", evidence.termsFitted());
        json.writeNumberField("termsHeldOut", evidence.termsHeldOut());
        json.writeStringField("recogniser", text(evidence.recogniser()));
        json.writeEndObject();
    }

    private static void writeMetrics(JsonGenerator json, Metrics metrics) throws IOException {
        json.writeObjectFieldStart("metrics");
        json.writeObjectFieldStart("fit");
        Metrics.Fit fit = metrics.fit();
        Json.measure(json, "constant", fit.constant());
        Json.measure(json, "logarithmic", fit.logarithmic());
        Json.measure(json, "linear", fit.linear());
        Json.measure(json, "factorial", fit.factorial());
        Json.measure(json, "quadratic", fit.quadratic());
        Json.measure(json, "theoreticalFactorial", fit.theoreticalFactorial());
        json.writeEndObject();
        Json.measure(json, "irrationalityEstimate", metrics.irrationalityEstimate());
        json.writeNumberField("irrationalityAt", metrics.irrationalityAt());
        number(json, "termsFor100Digits", widened(metrics.termsFor100Digits()));
        number(json, "termsFor1000Digits", widened(metrics.termsFor1000Digits()));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, OptionalLong value)
            throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }

    private static OptionalLong widened(OptionalInt value) {
        return value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty();
    }

    /**
     * The formula of a text that {@link #write} gave; its {@code key}, {@code target} and other
     * fields that follow from the rest must agree with it.
     *
     * @throws IllegalArgumentException if it is not one, naming the field
     */
    public static Formula read(String text) {
        JsonNode node = Json.parse(text);
        int version = Json.number(node, "schemaVersion");
        if (version != SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    "formula JSON of schemaVersion "
                            + version
                            + "; this esma reads version "
                            + SCHEMA_VERSION);
        }
        Formula formula =
                new Formula(
                        Json.string(node, "constant"),
                        readTarget(node),
                        new SignPattern(Json.string(node, "signs")),
                        readLaw(node),
                        choice(Status.class, Json.string(node, "status"), "status"),
                        readEvidence(node),
                        readMetrics(node),
                        readStanding(node));
        if (!formula.key().equals(Json.string(node, "key"))) {
            throw new IllegalArgumentException(
                    "\"key\" is not that of this constant, target and sign pattern, "
                            + formula.key());
        }
        return formula;
    }

    /**
     * The formula of a line that may come from anywhere: {@link #read}, and every field must be
     * there and be what is written for that formula, but for {@code id} and {@code group}, which
     * are of the store that it came from, and {@code license}.
     *
     * @throws IllegalArgumentException if it is not one, naming the field
     */
    public static Formula readStrictly(String text) {
        Formula formula = read(text);
        JsonNode given = Json.parse(text);
        JsonNode expected = Json.parse(write(formula, OptionalLong.empty(), OptionalLong.empty()));
        Set<String> names = new LinkedHashSet<>();
        given.fieldNames().forEachRemaining(names::add);
        expected.fieldNames().forEachRemaining(names::add);
        names.removeAll(List.of("id", "group", "license"));
        for (String name : names) {
            if (!expected.has(name)) {
                throw new IllegalArgumentException("\"" + name + "\" is no field of a formula");
            }
            if (!Json.field(given, name).equals(expected.get(name))) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" does not agree with the rest of the formula");
            }
        }
        return formula;
    }

    private static Standing readStanding(JsonNode node) {
        return new Standing(
                Json.optional(node, "proof").map(ProofJson::read),
                Json.optional(node, "obstacle")
                        .map(code -> choice(Obstacle.class, code.asText(), "obstacle")));
    }

    private static Target readTarget(JsonNode node) {
        if (Json.optional(node, "moebius").isEmpty()) {
            return Target.ofCode(Json.string(node, "targetCode"));
        }
        List<BigInteger> m = Json.integers(node, "moebius");
        if (m.size() != 4) {
            throw new IllegalArgumentException("\"moebius\" has four integers, not " + m.size());
        }
        try {
            return new MoebiusTarget(
                    new Moebius(
                            m.get(0).longValueExact(),
                            m.get(1).longValueExact(),
                            m.get(2).longValueExact(),
                            m.get(3).longValueExact()));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("\"moebius\" " + m + " exceeds 2^31", e);
        }
    }

    private static Law readLaw(JsonNode node) {
        Recurrence recurrence = new Recurrence(Json.integers(node, "recurrence"));
        int preperiod = Json.number(node, "preperiod");
        List<BigInteger> terms = Json.integers(node, "terms");
        int complexity = preperiod + recurrence.order();
        if (preperiod < 0 || terms.size() < complexity) {
            throw new IllegalArgumentException(
                    "\"terms\" has "
                            + terms.size()
                            + " terms, fewer than preperiod + order = "
                            + complexity);
        }
        Optional<ClosedForm> form = LawJson.readClosedForm(node);
        return new Law(Terms.of(terms.subList(0, complexity)), preperiod, recurrence, form);
    }

    private static Evidence readEvidence(JsonNode node) {
        JsonNode evidence = Json.field(node, "evidence");
        return new Evidence(
                Json.number(node, "verifiedDigits"),
                Json.number(node, "surplusDigits"),
                Json.number(evidence, "termsFitted"),
                Json.number(evidence, "termsHeldOut"),
                choice(Rigor.class, Json.string(node, "enclosure"), "enclosure"),
                choice(Recogniser.class, Json.string(evidence, "recogniser"), "recogniser"));
    }

    private static Metrics readMetrics(JsonNode node) {
        JsonNode metrics = Json.field(node, "metrics");
        JsonNode fit = Json.field(metrics, "fit");
        double speedup = Json.measure(node, "speedup");
        return new Metrics(
                Json.measure(node, "digitsPerTerm"),
                new Metrics.Fit(
                        Json.measure(fit, "constant"),
                        Json.measure(fit, "logarithmic"),
                        Json.measure(fit, "linear"),
                        Json.measure(fit, "factorial"),
                        Json.measure(fit, "quadratic"),
                        Json.measure(fit, "theoreticalFactorial")),
                Json.measure(metrics, "irrationalityEstimate"),
                Json.number(metrics, "irrationalityAt"),
                count(metrics, "termsFor100Digits"),
                count(metrics, "termsFor1000Digits"),
                Double.isNaN(speedup) ? OptionalDouble.empty() : OptionalDouble.of(speedup));
    }

    private static OptionalInt count(JsonNode node, String name) {
        return Json.optional(node, name).isPresent()
                ? OptionalInt.of(Json.number(node, name))
                : OptionalInt.empty();
    }

    /** An enum constant as it is written here and in the database: lower case, with hyphens. */
    public static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that {@link #text} wrote.
     *
     * @throws IllegalArgumentException if there is none, naming the field
     */
    public static <E extends Enum<E>> E choice(Class<E> type, String text, String field) {
        for (E value : type.getEnumConstants()) {
            if (text(value).equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("\"" + field + "\" cannot be \"" + text + "\"");
    }
}
