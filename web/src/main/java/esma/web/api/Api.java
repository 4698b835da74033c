package esma.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esma.results.ConstantSummary;
import esma.results.Coverage;
import esma.results.FormulaPage;
import esma.results.JobProgress;
import esma.results.JobSummary;
import esma.results.Store;
import esma.results.StoredFormula;
import esma.results.json.JsonLine;
import esma.web.check.CheckRequest;
import esma.web.check.CheckResult;
import esma.web.check.CheckRunner;
import esma.web.check.CheckTask;
import esma.web.query.FormulaFilter;
import esma.web.query.FormulaId;
import esma.web.security.Gate;
import esma.web.security.Refusal;
import esma.web.store.Overview;
import esma.web.store.StorePool;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Everything under {@code /api}. */
public final class Api {
    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST_LIMIT = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StorePool stores;
    private final Overview overview;
    private final CheckRunner checks;
    private final Gate gate;

    /** Of one store. */
    public Api(StorePool stores, Overview overview, CheckRunner checks, Gate gate) {
        this.stores = stores;
        this.overview = overview;
        this.checks = checks;
        this.gate = gate;
    }

    private static void json(Context ctx, String document) {
        ctx.contentType("application/json");
        ctx.header("Cache-Control", "no-store");
        ctx.result(document);
    }

    /** {@code /api/openapi.json}. */
    public void openApi(Context ctx) {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing beside the classes");
            }
            json(ctx, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code /api/formulas}, with the filters of the page and {@code limit}. */
    public void formulas(Context ctx) {
        FormulaFilter filter = FormulaFilter.of(name -> Optional.ofNullable(ctx.queryParam(name)));
        int limit = limit(Optional.ofNullable(ctx.queryParam("limit")));
        FormulaPage page =
                stores.page(filter.query().limit(limit).offset((filter.page() - 1L) * limit));
        List<String> formulas = page.formulas().stream().map(StoredFormula::json).toList();
        json(
                ctx,
                JsonLine.object(
                        json -> {
                            json.writeNumberField("total", page.total());
                            json.writeNumberField("page", filter.page());
                            json.writeNumberField("limit", limit);
                            json.writeFieldName("formulas");
                            json.writeRawValue(JsonLine.array(formulas));
                        }));
    }

    private static int limit(Optional<String> text) {
        if (text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        int limit = text.get().matches("\\d{1,4}") ? Integer.parseInt(text.get()) : 0;
        if (limit < 1 || limit > MOST_LIMIT) {
            throw Refusal.badRequest("limit is a whole number from 1 to " + MOST_LIMIT);
        }
        return limit;
    }

    /** {@code /api/formula/{id}}, by id or key. */
    public void formula(Context ctx) {
        String id = ctx.pathParam("id");
        json(
                ctx,
                stores.read(store -> FormulaId.find(store, id))
                        .map(StoredFormula::json)
                        .orElseThrow(() -> Refusal.notFound("No formula " + id + " is stored.")));
    }

    /** {@code /api/constants}. */
    public void constants(Context ctx) {
        json(ctx, array(overview.constants().stream().map(ConstantSummary::json).toList()));
    }

    /** {@code /api/jobs}: how far they are. */
    public void jobs(Context ctx) {
        json(ctx, array(stores.read(Store::progress).stream().map(JobProgress::json).toList()));
    }

    /** {@code /api/jobs/{id}}: all about one. */
    public void job(Context ctx) {
        String id = ctx.pathParam("id");
        Optional<JobSummary> job =
                id.matches("\\d{1,9}")
                        ? stores.read(store -> store.job(Integer.parseInt(id)))
                        : Optional.empty();
        json(
                ctx,
                job.map(JobSummary::json)
                        .orElseThrow(() -> Refusal.notFound("There is no job " + id + ".")));
    }

    /** {@code /api/coverage}, of one constant where one is given. */
    public void coverage(Context ctx) {
        String constant =
                FormulaFilter.of(name -> Optional.ofNullable(ctx.queryParam(name)))
                        .get(FormulaFilter.Field.CONSTANT);
        json(
                ctx,
                array(
                        stores.read(Store::coverage).stream()
                                .filter(c -> constant.isEmpty() || c.constant().equals(constant))
                                .map(Coverage::json)
                                .toList()));
    }

    private static String array(List<String> documents) {
        return JsonLine.array(documents);
    }

    /** {@code POST /api/check}: the answer when it is done. */
    public void check(Context ctx) {
        gate.requireBearer(ctx);
        CheckTask task = checks.start(request(ctx.body()));
        CheckResult result = task.await(checks.time());
        json(
                ctx,
                result.json()
                        .orElseThrow(
                                () ->
                                        result instanceof CheckResult.Failed failed
                                                ? Refusal.badRequest(failed.reason())
                                                : Refusal.busy("The check took too long.", 1)));
    }

    private static CheckRequest request(String body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            CheckRequest standard = CheckRequest.DEFAULT;
            return new CheckRequest(
                    node.path("expression").asText(""),
                    node.path("targets").asText(standard.targets()),
                    node.path("signs").asText(standard.signs()),
                    node.path("depth").asInt(standard.depth()),
                    node.path("digits").asInt(standard.digits()));
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("The body is no JSON object with an expression.");
        }
    }
}
