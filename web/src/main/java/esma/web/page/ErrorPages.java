package esma.web.page;

import com.fasterxml.jackson.core.JsonGenerator;
import esma.results.StoreException;
import esma.results.json.JsonLine;
import esma.web.security.Refusal;
import esma.web.view.ErrorView;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors, for people as a page and under {@code /api} as JSON; never a stack trace. */
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Renderer renderer;

    /** For one server. */
    public ErrorPages(Renderer renderer) {
        this.renderer = renderer;
    }

    /** What was refused. */
    public void refused(Refusal refusal, Context ctx) {
        if (refusal.retryAfterSeconds() > 0) {
            ctx.header("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        if (refusal.status() == 413) {
            // what has not been read of the body is not waited for
            ctx.header("Connection", "close");
        }
        answer(ctx, refusal.status(), refusal.message());
    }

    /** What the web library refuses: unknown addresses, methods, long bodies. */
    public void refusedByLibrary(HttpResponseException e, Context ctx) {
        String message =
                switch (e.getStatus()) {
                    case 404 -> "Nothing is at this address.";
                    case 405 -> "This address does not take " + ctx.method() + " requests.";
                    case 413 -> "The request is longer than is read here.";
                    default -> "The request cannot be answered.";
                };
        answer(ctx, e.getStatus(), message);
    }

    /** What the file of the store does not allow. */
    public void store(StoreException e, Context ctx) {
        LOG.warn("{}", e.getMessage());
        answer(ctx, 503, "The database cannot answer: " + e.getMessage());
    }

    /** A mistake of this program. */
    public void unexpected(Exception e, Context ctx) {
        LOG.warn("an error while answering {} {}", ctx.method(), ctx.path(), e);
        answer(ctx, 500, "This is a mistake in esma; its messages say more.");
    }

    private void answer(Context ctx, int status, String message) {
        ctx.status(status);
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("application/json");
            ctx.result(JsonLine.object(json -> write(json, status, message)));
            return;
        }
        ErrorView view = ErrorView.of(status, message);
        renderer.page(ctx, "error", "", view.heading(), view);
    }

    private static void write(JsonGenerator json, int status, String message) throws IOException {
        json.writeNumberField("status", status);
        json.writeStringField("error", message);
    }
}
