package esma.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import esma.cf.notation.CfNotation;
import esma.results.json.JsonLine;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/** Named values as a JSON object: integers of any size as numbers, other rationals as strings. */
public final class FieldsJson {

    private FieldsJson() {}

    /** The object. */
    public static String of(Map<String, ?> fields) {
        return JsonLine.object(json -> writeFields(json, fields));
    }

    private static void writeFields(JsonGenerator json, Map<?, ?> fields) throws IOException {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            json.writeFieldName(String.valueOf(field.getKey()));
            write(json, field.getValue());
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            writeFields(json, map);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else if (value instanceof BigFraction fraction) {
            writeRational(json, fraction);
        } else if (value instanceof Integer integer) {
            json.writeNumber(integer);
        } else if (value instanceof Double measure) {
            json.writeNumber(measure);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeRational(JsonGenerator json, BigFraction value) throws IOException {
        if (value.getDenominator().equals(BigInteger.ONE)) {
            json.writeNumber(value.getNumerator());
        } else {
            json.writeString(CfNotation.rational(value));
        }
    }
}
