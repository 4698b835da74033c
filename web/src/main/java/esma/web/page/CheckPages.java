package esma.web.page;

import esma.web.check.CheckRequest;
import esma.web.check.CheckRunner;
import esma.web.check.CheckTask;
import esma.web.security.Gate;
import esma.web.security.Refusal;
import esma.web.view.CheckView;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** The form that runs a check. Nothing is stored: the answer is all that comes of it. */
public final class CheckPages {
    private final CheckRunner checks;
    private final Gate gate;
    private final Renderer renderer;

    /** For one server. */
    public CheckPages(CheckRunner checks, Gate gate, Renderer renderer) {
        this.checks = checks;
        this.gate = gate;
        this.renderer = renderer;
    }

    /** {@code GET /check}. */
    public void form(Context ctx) {
        boolean mayCheck = gate.isOpenTo(ctx);
        show(ctx, CheckView.form(mayCheck, mayCheck ? gate.formSecret() : ""));
    }

    /** {@code POST /check}. */
    public void start(Context ctx) {
        gate.requireForm(ctx);
        CheckRequest request =
                new CheckRequest(
                        field(ctx, "expression"),
                        field(ctx, "targets"),
                        field(ctx, "signs"),
                        number(field(ctx, "depth")),
                        number(field(ctx, "digits")));
        try {
            CheckTask task = checks.start(request);
            ctx.redirect("/check/" + task.id(), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(e.status());
            if (e.retryAfterSeconds() > 0) {
                ctx.header("Retry-After", Integer.toString(e.retryAfterSeconds()));
            }
            show(ctx, CheckView.refused(gate.formSecret(), request, e.message()));
        }
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").trim();
    }

    /** What is no number is refused as one out of range. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** {@code GET /check/{id}}. */
    public void task(Context ctx) {
        gate.requireSession(ctx);
        show(ctx, CheckView.of(gate.formSecret(), find(ctx)));
    }

    /** {@code POST /check/{id}/stop}. */
    public void stop(Context ctx) {
        gate.requireForm(ctx);
        CheckTask task = find(ctx);
        task.stop("as you asked");
        ctx.redirect("/check/" + task.id(), HttpStatus.SEE_OTHER);
    }

    private CheckTask find(Context ctx) {
        return checks.find(ctx.pathParam("id"))
                .orElseThrow(() -> Refusal.notFound("That check is no longer kept."));
    }

    private void show(Context ctx, CheckView view) {
        renderer.page(ctx, "check", "check", "Check an expression", view);
    }
}
