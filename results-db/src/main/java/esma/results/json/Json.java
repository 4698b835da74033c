package esma.results.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** The dialect: one line, integers of any size as numbers, other rationals as {@code "p/q"}. */
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private static final JsonMapper MAPPER =
            JsonMapper.builder(FACTORY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** What writes one value. */
    interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private Json() {}

    /** The text of one object. */
    static String object(Body fields) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every character", e);
        }
        return text.toString();
    }

    /**
     * The object that a text holds.
     *
     * @throws IllegalArgumentException if it is not one JSON object, saying where
     */
    static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.isObject()) {
                throw new IllegalArgumentException("not a JSON object: " + abbreviated(text));
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON"
                            // Nesting beyond the limit has no place.
                            + Optional.ofNullable(e.getLocation())
                                    .map(place -> " at character " + place.getCharOffset())
                                    .orElse("")
                            + " of "
                            + abbreviated(text)
                            + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    static void integers(JsonGenerator json, String name, List<BigInteger> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (BigInteger value : values) {
            integer(json, value);
        }
        json.writeEndArray();
    }

    /** Words have no need of a text of their own. */
    private static void integer(JsonGenerator json, BigInteger value) throws IOException {
        if (value.bitLength() < Long.SIZE) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(value);
        }
    }

    static void rationals(JsonGenerator json, List<BigFraction> values) throws IOException {
        json.writeStartArray();
        for (BigFraction value : values) {
            if (value.getDenominator().equals(BigInteger.ONE)) {
                integer(json, value.getNumerator());
            } else {
                json.writeString(value.getNumerator() + "/" + value.getDenominator());
            }
        }
        json.writeEndArray();
    }

    /** A measured number; null where it is not a number. */
    static void measure(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    static JsonNode field(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + name + "\" is missing");
        }
        return value;
    }

    /** The field's value; empty if it is absent or null. */
    static Optional<JsonNode> optional(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    static String string(JsonNode object, String name) {
        JsonNode value = field(object, name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a string: " + value);
        }
        return value.textValue();
    }

    static int number(JsonNode object, String name) {
        JsonNode value = field(object, name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("\"" + name + "\" is not an integer: " + value);
        }
        return value.intValue();
    }

    /** NaN where the value is null. */
    static double measure(JsonNode object, String name) {
        JsonNode value = field(object, name);
        if (value.isNull()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a number: " + value);
        }
        return value.doubleValue();
    }

    static JsonNode array(JsonNode object, String name) {
        JsonNode value = field(object, name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("\"" + name + "\" is not an array: " + value);
        }
        return value;
    }

    static List<BigInteger> integers(JsonNode object, String name) {
        JsonNode array = array(object, name);
        List<BigInteger> values = new ArrayList<>(array.size());
        for (JsonNode value : array) {
            values.add(integer(value, name));
        }
        return values;
    }

    static BigInteger integer(JsonNode value, String name) {
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" is not an integer: " + value);
        }
        return value.bigIntegerValue();
    }

    static List<BigFraction> rationals(JsonNode array, String name) {
        List<BigFraction> values = new ArrayList<>(array.size());
        for (JsonNode value : array) {
            values.add(
                    value.isTextual()
                            ? fraction(value.textValue(), name)
                            : new BigFraction(integer(value, name)));
        }
        return values;
    }

    private static BigFraction fraction(String text, String name) {
        int slash = text.indexOf('/');
        try {
            return new BigFraction(
                    new BigInteger(text.substring(0, Math.max(slash, 0))),
                    new BigInteger(text.substring(slash + 1)));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" has \"" + abbreviated(text) + "\", not a fraction p/q", e);
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
