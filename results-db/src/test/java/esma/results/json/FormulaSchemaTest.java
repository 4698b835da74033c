package esma.results.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.results.SampleProofs;
import esma.results.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published schema holds for what is written, and for little else. */
class FormulaSchemaTest {
    private static JsonSchema schema() throws IOException {
        try (InputStream in = FormulaJson.schema().openStream()) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        }
    }

    private static JsonNode written(Formula formula) {
        return Json.parse(
                FormulaJson.writeLicensed(
                        formula, OptionalLong.of(17), OptionalLong.empty(), "CC0-1.0"));
    }

    @Test
    void holdsForAnyFormula() throws IOException {
        JsonSchema schema = schema();
        Samples samples = new Samples(Samples.seed());
        for (int i = 0; i < 500; i++) {
            JsonNode formula = written(samples.any());
            assertEquals(Set.of(), schema.validate(formula), formula::toString);
        }
    }

    @Test
    void holdsForEveryKindOfProof() throws IOException {
        JsonSchema schema = schema();
        for (Standing standing :
                List.of(
                        Standing.of(SampleProofs.e()),
                        Standing.of(SampleProofs.lagrange()),
                        Standing.of(SampleProofs.equivalent(Samples.e().key())))) {
            JsonNode formula = written(Samples.e().with(standing));
            assertEquals(Set.of(), schema.validate(formula), formula::toString);
        }
    }

    @Test
    void failsWhereAFieldIsMissingUnknownOrOfAnotherType() throws IOException {
        JsonSchema schema = schema();
        ObjectNode formula = (ObjectNode) written(Samples.e().with(Standing.of(SampleProofs.e())));
        formula.remove("license");
        for (String field : (Iterable<String>) formula.deepCopy()::fieldNames) {
            ObjectNode without = formula.deepCopy();
            without.remove(field);
            assertFalse(schema.validate(without).isEmpty(), field);
            ObjectNode otherType = formula.deepCopy();
            otherType.putObject(field);
            assertFalse(schema.validate(otherType).isEmpty(), field);
        }
        assertFalse(schema.validate(formula.deepCopy().put("colour", "red")).isEmpty());
    }
}
