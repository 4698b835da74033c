package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The part of JSON Schema that the document uses. Stricter in one thing: a field that a schema does
 * not name is a fault, unless it says {@code additionalProperties}.
 */
final class SchemaCheck {
    private SchemaCheck() {}

    static void conforms(JsonNode document, JsonNode schema, JsonNode value, String place) {
        assertEquals(Optional.empty(), fault(document, schema, value, place));
    }

    static Optional<String> fault(
            JsonNode document, JsonNode schema, JsonNode value, String place) {
        if (schema.isMissingNode()) {
            return Optional.of(place + ": no schema");
        }
        if (schema.has("$ref")) {
            JsonNode target = document.at(schema.get("$ref").asText().substring(1));
            return fault(document, target, value, place);
        }
        if (schema.has("oneOf")) {
            long fitting =
                    StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                            .filter(one -> fault(document, one, value, place).isEmpty())
                            .count();
            return fitting == 1 ? Optional.empty() : Optional.of(place + ": fits " + fitting);
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            return Optional.of(place + " is " + value);
        }
        if (schema.has("enum") && !has(schema.get("enum"), value)) {
            return Optional.of(place + " is " + value);
        }
        if (schema.has("type") && !hasType(schema.get("type"), value)) {
            return Optional.of(place + " is " + value + ", no " + schema.get("type"));
        }
        if (schema.has("pattern") && !value.asText().matches(schema.get("pattern").asText())) {
            return Optional.of(place + " is " + value);
        }
        return value.isObject()
                ? fields(document, schema, value, place)
                : items(document, schema, value, place);
    }

    private static Optional<String> items(
            JsonNode document, JsonNode schema, JsonNode value, String place) {
        if (!value.isArray() || !schema.has("items")) {
            return Optional.empty();
        }
        for (int i = 0; i < value.size(); i++) {
            Optional<String> fault =
                    fault(document, schema.get("items"), value.get(i), place + "/" + i);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fields(
            JsonNode document, JsonNode schema, JsonNode value, String place) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return Optional.of(place + " has no " + name);
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (property.isMissingNode()) {
                if (schema.has("additionalProperties")) {
                    continue;
                }
                return Optional.of(place + " has " + field.getKey());
            }
            Optional<String> fault =
                    fault(document, property, field.getValue(), place + "/" + field.getKey());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean has(JsonNode list, JsonNode value) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
    }

    private static boolean hasType(JsonNode types, JsonNode value) {
        return types.isTextual()
                ? isOf(types.asText(), value)
                : StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(type -> isOf(type.asText(), value));
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
