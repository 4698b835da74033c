package esma.results.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes one JSON value on one line. */
public final class JsonLine {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLine() {}

    /** What writes the inside of a value. */
    @FunctionalInterface
    public interface Body {
        /** Writes fields, or elements. */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** An object with these fields. */
    public static String object(Body fields) {
        return value(
                json -> {
                    json.writeStartObject();
                    fields.writeTo(json);
                    json.writeEndObject();
                });
    }

    /** An array of values that are JSON already. */
    public static String array(List<String> values) {
        return value(
                json -> {
                    json.writeStartArray();
                    for (String value : values) {
                        json.writeRawValue(value);
                    }
                    json.writeEndArray();
                });
    }

    private static String value(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            body.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every character", e);
        }
        return text.toString();
    }
}
