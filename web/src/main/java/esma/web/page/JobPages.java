package esma.web.page;

import esma.results.Store;
import esma.web.security.Refusal;
import esma.web.store.StorePool;
import esma.web.view.JobView;
import esma.web.view.JobsView;
import io.javalin.http.Context;

/** Jobs. */
public final class JobPages {
    private final StorePool stores;
    private final Renderer renderer;

    /** Of one store. */
    public JobPages(StorePool stores, Renderer renderer) {
        this.stores = stores;
        this.renderer = renderer;
    }

    /** {@code /jobs}. */
    public void jobs(Context ctx) {
        JobsView view = JobsView.of(stores.read(Store::progress));
        renderer.page(ctx, "jobs", "jobs", "Jobs", view);
    }

    /** {@code /jobs/{id}}. */
    public void job(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("\\d{1,9}")) {
            throw Refusal.notFound("Jobs are numbered from 1.");
        }
        JobView view =
                stores.read(store -> store.job(Integer.parseInt(id)))
                        .map(JobView::of)
                        .orElseThrow(() -> Refusal.notFound("There is no job " + id + "."));
        renderer.page(ctx, "job", "jobs", "Job " + id, view);
    }
}
