package esma.results.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.law.Polynomial;
import esma.cf.proof.Proof;
import esma.cf.quadratic.LagrangeCertificate;
import esma.cf.theorem.BaseFraction;
import esma.cf.theorem.BaseTheorem;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A proof in JSON, as DESIGN §7 lays it down, with the theorem's {@code citation} after it. What is
 * read is well formed, and no more than that: whether it proves anything is for the checker.
 */
public final class ProofJson {
    /** The name of a proof from another formula. */
    public static final String EQUIVALENT = "equivalent";

    private static final String LAGRANGE = "lagrange";

    /** The master theorems whose cases are bases. */
    private static final Set<String> THEOREMS = Set.of("0F1", "q-Bessel");

    private ProofJson() {}

    /** The name of the theorem that the proof goes by. */
    public static String theorem(Proof proof) {
        if (proof instanceof Proof.Gauge gauge) {
            return gauge.theorem().name();
        }
        return proof instanceof Proof.Lagrange ? LAGRANGE : EQUIVALENT;
    }

    /** One line; {@link #read} gives an equal proof. */
    public static String write(Proof proof) {
        return Json.object(json -> writeFields(json, proof));
    }

    /** The field {@code proof}, null where there is none. */
    static void writeField(JsonGenerator json, Optional<Proof> proof) throws IOException {
        if (proof.isEmpty()) {
            json.writeNullField("proof");
            return;
        }
        json.writeObjectFieldStart("proof");
        writeFields(json, proof.get());
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, Proof proof) throws IOException {
        json.writeStringField("theorem", theorem(proof));
        if (proof instanceof Proof.Gauge gauge) {
            writeBase(json, gauge.certificate().base(), Optional.of(gauge.theorem().value()));
            writeCertificate(json, gauge.certificate());
            json.writeStringField("citation", gauge.theorem().citation());
        } else if (proof instanceof Proof.Equivalent equivalent) {
            json.writeStringField("formula", equivalent.formulaKey());
            writeBase(json, equivalent.certificate().base(), Optional.empty());
            writeCertificate(json, equivalent.certificate());
        } else if (proof instanceof Proof.Lagrange lagrange) {
            LagrangeCertificate c = lagrange.certificate();
            Json.integers(json, "quadratic", List.of(c.w(), c.v(), c.u()));
            json.writeStringField("root", c.plus() ? "+" : "-");
        }
    }

    private static void writeBase(JsonGenerator json, BaseFraction base, Optional<String> value)
            throws IOException {
        json.writeObjectFieldStart("base");
        if (value.isPresent()) {
            json.writeStringField("value", value.get());
        }
        if (value.isEmpty() || base.head().size() > 0) {
            Json.integers(json, "head", base.head());
        }
        json.writeArrayFieldStart("terms");
        for (Polynomial residue : base.residues()) {
            Json.rationals(json, residue.coefficients());
        }
        json.writeEndArray();
        if (base.ratio().isPresent()) {
            json.writeFieldName("ratio");
            json.writeNumber(base.ratio().get());
        }
        json.writeFieldName("numerators");
        json.writeArray(
                base.numerators().stream().mapToInt(Integer::intValue).toArray(),
                0,
                base.numerators().size());
        json.writeEndObject();
    }

    private static void writeCertificate(JsonGenerator json, GaugeCertificate c)
            throws IOException {
        Json.integers(json, "moebius", List.of(c.map().a(), c.map().b(), c.map().c(), c.map().d()));
        json.writeNumberField("baseOffset", c.baseOffset());
        json.writeNumberField("baseBlock", c.baseBlock());
        json.writeNumberField("preperiod", c.preperiod());
        json.writeNumberField("outBlock", c.outBlock());
        json.writeArrayFieldStart("A");
        writeRow(json, c.gauge().a(), c.gauge().b());
        writeRow(json, c.gauge().c(), c.gauge().d());
        json.writeEndArray();
        json.writeFieldName("scalar");
        Json.rationals(json, List.of(c.scalar()));
    }

    private static void writeRow(JsonGenerator json, BigInteger left, BigInteger right)
            throws IOException {
        json.writeStartArray();
        Json.rationals(json, List.of(new BigFraction(left)));
        Json.rationals(json, List.of(new BigFraction(right)));
        json.writeEndArray();
    }

    /**
     * The proof of a text that {@link #write} gave.
     *
     * @throws IllegalArgumentException if it is not one, naming the field
     */
    public static Proof read(String text) {
        return read(Json.parse(text));
    }

    /** The proof of an object. */
    static Proof read(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("\"proof\" is neither an object nor null");
        }
        String theorem = Json.string(node, "theorem");
        if (theorem.equals(LAGRANGE)) {
            return new Proof.Lagrange(readQuadratic(node));
        }
        BaseFraction base =
                THEOREMS.contains(theorem) || theorem.equals(EQUIVALENT)
                        ? readBase(Json.field(node, "base"))
                        : unknown(theorem);
        GaugeCertificate certificate = readCertificate(node, base);
        if (theorem.equals(EQUIVALENT)) {
            return new Proof.Equivalent(readKey(node), certificate);
        }
        return new Proof.Gauge(
                new BaseTheorem(
                        theorem,
                        Json.string(Json.field(node, "base"), "value"),
                        base,
                        Json.string(node, "citation")),
                certificate);
    }

    private static BaseFraction unknown(String theorem) {
        throw new IllegalArgumentException("\"theorem\" cannot be \"" + theorem + "\"");
    }

    private static String readKey(JsonNode node) {
        String key = Json.string(node, "formula");
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"formula\" is not a key of 64 hex digits: " + key);
        }
        return key;
    }

    private static LagrangeCertificate readQuadratic(JsonNode node) {
        List<BigInteger> c = integers(node, "quadratic", 3);
        String root = Json.string(node, "root");
        if (!root.equals("+") && !root.equals("-")) {
            throw new IllegalArgumentException("\"root\" is \"+\" or \"-\", not \"" + root + "\"");
        }
        return new LagrangeCertificate(c.get(2), c.get(1), c.get(0), root.equals("+"));
    }

    private static BaseFraction readBase(JsonNode base) {
        List<Polynomial> residues = new ArrayList<>();
        for (JsonNode polynomial : Json.array(base, "terms")) {
            residues.add(new Polynomial(Json.rationals(list(polynomial, "terms"), "terms")));
        }
        List<Integer> numerators = new ArrayList<>();
        for (BigInteger sign : Json.integers(base, "numerators")) {
            if (!sign.abs().equals(BigInteger.ONE)) {
                throw new IllegalArgumentException("\"numerators\" are 1 or -1, not " + sign);
            }
            numerators.add(sign.signum());
        }
        List<BigInteger> head =
                Json.optional(base, "head").isPresent() ? Json.integers(base, "head") : List.of();
        Optional<BigInteger> ratio =
                Json.optional(base, "ratio").map(value -> Json.integer(value, "ratio"));
        if (ratio.isPresent() && ratio.get().compareTo(BigInteger.TWO) < 0) {
            throw new IllegalArgumentException("\"ratio\" is at least 2, not " + ratio.get());
        }
        return new BaseFraction(Terms.of(head), ratio, residues, numerators);
    }

    private static GaugeCertificate readCertificate(JsonNode node, BaseFraction base) {
        List<BigInteger> m = integers(node, "moebius", 4);
        JsonNode rows = sized(Json.array(node, "A"), "A", 2);
        List<BigInteger> a = new ArrayList<>();
        for (JsonNode row : rows) {
            for (JsonNode entry : sized(list(row, "A"), "A", 2)) {
                a.add(integer(constant(entry, "A"), "A"));
            }
        }
        return new GaugeCertificate(
                base,
                new Matrix2(m.get(0), m.get(1), m.get(2), m.get(3)),
                number(node, "baseOffset", 0),
                number(node, "baseBlock", 1),
                number(node, "preperiod", 0),
                number(node, "outBlock", 1),
                new Matrix2(a.get(0), a.get(1), a.get(2), a.get(3)),
                constant(Json.array(node, "scalar"), "scalar"));
    }

    private static int number(JsonNode node, String name, int least) {
        int value = Json.number(node, name);
        if (value < least) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is at least " + least + ", not " + value);
        }
        return value;
    }

    private static List<BigInteger> integers(JsonNode node, String name, int size) {
        sized(Json.array(node, name), name, size);
        return Json.integers(node, name);
    }

    private static JsonNode list(JsonNode value, String name) {
        if (!value.isArray()) {
            throw new IllegalArgumentException("\"" + name + "\" has " + value + ", not an array");
        }
        return value;
    }

    private static JsonNode sized(JsonNode array, String name, int size) {
        if (array.size() != size) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" has " + size + " entries, not " + array.size());
        }
        return array;
    }

    /** The value of a polynomial that is a constant. */
    private static BigFraction constant(JsonNode polynomial, String name) {
        Polynomial p = new Polynomial(Json.rationals(list(polynomial, name), name));
        if (p.degree() > 0) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" depends on m, which this esma does not read");
        }
        return p.coefficient(0);
    }

    private static BigInteger integer(BigFraction value, String name) {
        if (!value.getDenominator().equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("\"" + name + "\" has " + value + ", no integer");
        }
        return value.getNumerator();
    }
}
