package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esma.results.Store;
import esma.results.StoredFormula;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON of the contract, and the document that describes it. */
final class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static Path file;
    private static Explorer explorer;

    @BeforeAll
    static void start() {
        file = Explorer.store(folder);
        explorer = Explorer.over(file);
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static JsonNode json(String path) throws IOException {
        HttpResponse<String> answer = explorer.get(path);
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        assertEquals("application/json", Explorer.header(answer, "Content-Type").orElse(""));
        return JSON.readTree(answer.body());
    }

    @Test
    void aFormulaIsWhatTheStoreSays() throws IOException {
        try (Store store = Store.openExisting(file)) {
            StoredFormula stored = store.formula(1).orElseThrow();
            assertEquals(stored.json(), explorer.get("/api/formula/1").body());
            assertEquals(
                    stored.json(), explorer.get("/api/formula/" + stored.formula().key()).body());
            JsonNode all = json("/api/formulas?all=true&limit=200&sort=id");
            assertEquals(
                    store.count(esma.results.FormulaQuery.everything().all()),
                    all.get("total").asLong());
            assertEquals(JSON.readTree(stored.json()), all.get("formulas").get(0));
        }
    }

    @Test
    void countsAgreeWithTheList() throws IOException {
        for (JsonNode constant : json("/api/constants")) {
            String query =
                    "/api/formulas?all=true&limit=1&constant=" + constant.get("constant").asText();
            assertEquals(constant.get("formulas"), json(query).get("total"));
            assertEquals(constant.get("open"), json(query + "&open=true").get("total"));
            assertEquals(constant.get("theorems"), json(query + "&status=proved").get("total"));
            assertEquals(constant.get("groups"), json(query.replace("all=true&", "")).get("total"));
        }
    }

    @Test
    void jobsAndCoverageAreThere() throws IOException {
        assertEquals(3, json("/api/jobs").size());
        assertEquals(100, json("/api/jobs").get(0).get("percent").asInt());
        assertEquals(0, json("/api/jobs").get(2).get("percent").asInt());
        assertEquals("moebius:1", json("/api/jobs/1").get("specification").get("targets").asText());
        assertEquals(2, json("/api/coverage?constant=e").size());
        assertEquals(4, json("/api/coverage").size());
    }

    @Test
    void errorsAreJsonToo() throws IOException {
        HttpResponse<String> answer = explorer.get("/api/formula/4711");
        assertEquals(404, answer.statusCode());
        assertEquals(404, JSON.readTree(answer.body()).get("status").asInt());
        assertEquals(404, explorer.get("/api/nothing").statusCode());
        assertEquals(404, explorer.get("/api/jobs/99").statusCode());
        assertEquals(400, explorer.get("/api/formulas?limit=201").statusCode());
    }

    @Test
    void aCheckNeedsTheTokenAndAnswersAsTheCommandDoes() throws IOException {
        String body = "{\"expression\": \"e\", \"targets\": \"self\", \"signs\": \"1..2\"}";
        assertEquals(403, explorer.post("/api/check", body).statusCode());
        assertEquals(
                403, explorer.post("/api/check", body, "Authorization", "Bearer x").statusCode());
        assertEquals(
                403,
                explorer.post("/api/check", body, "Cookie", explorer.session()).statusCode(),
                "a cookie is not enough: browsers send it by themselves");
        JsonNode answer = check(body);
        assertEquals("e", answer.get("constant").asText());
        assertEquals(4, answer.get("coverage").get("candidates").asInt());
        assertEquals("0F1", answer.get("formulas").get(0).get("proof").get("theorem").asText());
        assertEquals("[3,7,16]", check("{\"expression\": \"355/113\"}").get("rational").toString());
    }

    private static JsonNode check(String body) throws IOException {
        HttpResponse<String> answer =
                explorer.post(
                        "/api/check", body, "Authorization", "Bearer " + explorer.server().token());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    @Test
    void theDocumentDescribesExactlyTheRoutes() throws IOException {
        Set<String> described = new TreeSet<>();
        JsonNode paths = json("/api/openapi.json").get("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        Set<String> routes = new TreeSet<>(explorer.server().routes());
        routes.removeIf(route -> !route.contains(" /api/"));
        assertEquals(routes, described);
    }

    @Test
    void theDocumentNamesTheParametersAndTheFieldsThatThereAre() throws IOException {
        JsonNode document = json("/api/openapi.json");
        Set<String> parameters = new TreeSet<>();
        document.at("/paths/~1api~1formulas/get/parameters")
                .forEach(parameter -> parameters.add(parameter.get("name").asText()));
        Set<String> fields = new TreeSet<>(Set.of("limit"));
        for (var field : esma.web.query.FormulaFilter.Field.values()) {
            fields.add(field.parameter());
        }
        assertEquals(fields, parameters);
        conforms(document, "/paths/~1api~1formulas/get", json("/api/formulas?limit=200&all=true"));
        conforms(document, "/paths/~1api~1formula~1{id}/get", json("/api/formula/1"));
        conforms(document, "/paths/~1api~1constants/get", json("/api/constants"));
        conforms(document, "/paths/~1api~1jobs/get", json("/api/jobs"));
        conforms(document, "/paths/~1api~1jobs~1{id}/get", json("/api/jobs/3"));
        conforms(document, "/paths/~1api~1coverage/get", json("/api/coverage"));
        conforms(document, "/paths/~1api~1check/post", check("{\"expression\": \"tan(1)\"}"));
        conforms(document, "/paths/~1api~1check/post", check("{\"expression\": \"1/3\"}"));
    }

    private static void conforms(JsonNode document, String operation, JsonNode answer) {
        JsonNode schema =
                document.at(operation + "/responses/200/content/application~1json/schema");
        SchemaCheck.conforms(document, schema, answer, operation);
    }

    @Test
    void theSchemaRefusesWhatIsNoFormula() throws IOException {
        JsonNode document = json("/api/openapi.json");
        JsonNode schema = document.at("/components/schemas/Formula");
        JsonNode formula = json("/api/formula/1");
        for (String change : new String[] {"key", "signs", "kind", "terms", "schemaVersion"}) {
            var tampered = (com.fasterxml.jackson.databind.node.ObjectNode) formula.deepCopy();
            tampered.put(change, "no");
            assertTrue(SchemaCheck.fault(document, schema, tampered, "").isPresent(), change);
            tampered.remove(change);
            assertTrue(SchemaCheck.fault(document, schema, tampered, "").isPresent(), change);
        }
        assertEquals(Optional.empty(), SchemaCheck.fault(document, schema, formula, ""));
    }
}
