package esma.web.page;

import esma.cf.proof.Proof;
import esma.constants.Constant;
import esma.constants.KnownDecimals;
import esma.results.ConstantSummary;
import esma.results.Coverage;
import esma.results.FormulaPage;
import esma.results.FormulaQuery;
import esma.results.JobSummary;
import esma.results.Store;
import esma.results.StoredFormula;
import esma.results.export.Citation;
import esma.results.export.Notice;
import esma.web.query.FormulaFilter;
import esma.web.query.FormulaId;
import esma.web.security.Refusal;
import esma.web.store.Overview;
import esma.web.store.StorePool;
import esma.web.view.ConstantView;
import esma.web.view.CoverageMap;
import esma.web.view.FormulaView;
import esma.web.view.FormulasView;
import esma.web.view.HomeView;
import esma.web.view.PictureView;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Constants and formulas. */
public final class ReadPages implements AutoCloseable {
    private static final int SHOWN_OF_GROUP = 12;
    private static final int DECIMALS = 50;
    private static final Duration DECIMALS_TIME = Duration.ofMillis(1500);
    private static final int KEPT = 500;

    private final StorePool stores;
    private final Overview overview;
    private final Renderer renderer;
    private final Citation citation;
    private final Pictures pictures;
    private final QuickAnswers<String> decimals =
            new QuickAnswers<>("decimals", DECIMALS_TIME, KEPT);

    /** Of one store. */
    public ReadPages(
            StorePool stores,
            Overview overview,
            Pictures pictures,
            Renderer renderer,
            Notice notice) {
        this.pictures = pictures;
        this.stores = stores;
        this.overview = overview;
        this.renderer = renderer;
        this.citation = new Citation(notice);
    }

    /** {@code /}. */
    public void home(Context ctx) {
        HomeView view =
                HomeView.of(overview.constants(), Overview::keyOf, stores.read(Store::progress));
        renderer.page(ctx, "home", "constants", "Constants", view);
    }

    /** {@code /formulas}. */
    public void formulas(Context ctx) {
        List<String> constants =
                overview.constants().stream().map(ConstantSummary::constant).toList();
        FormulaFilter filter = FormulaFilter.of(name -> Optional.ofNullable(ctx.queryParam(name)));
        FormulasView view;
        try {
            view = formulas(filter, constants);
        } catch (Refusal e) {
            if (e.status() != 400) {
                throw e;
            }
            ctx.status(e.status());
            view = FormulasView.ofError(filter, e.message(), constants);
        }
        renderer.page(ctx, "formulas", "formulas", "Formulas", view);
    }

    private FormulasView formulas(FormulaFilter filter, List<String> constants) {
        long offset = (filter.page() - 1L) * FormulasView.PAGE_SIZE;
        FormulaPage page = stores.page(filter.query().limit(FormulasView.PAGE_SIZE).offset(offset));
        return FormulasView.of(filter, page.formulas(), page.total(), constants);
    }

    /** {@code /formula/{id}}, by id or key. */
    public void formula(Context ctx) {
        String id = ctx.pathParam("id");
        StoredFormula stored =
                stores.read(store -> FormulaId.find(store, id))
                        .orElseThrow(() -> Refusal.notFound("No formula " + id + " is stored."));
        Optional<PictureView> plot =
                pictures.convergence(stored)
                        .map(
                                drawn ->
                                        PictureView.at(
                                                "/formula/" + stored.id() + "/convergence.svg",
                                                drawn.light()));
        FormulaView view = stores.read(store -> view(store, stored, plot));
        renderer.page(ctx, "formula", "formulas", "Formula " + view.id(), view);
    }

    private FormulaView view(Store store, StoredFormula stored, Optional<PictureView> plot) {
        FormulaQuery group = FormulaQuery.everything().group(stored.group());
        List<JobSummary> jobs =
                store.jobsOf(stored.id()).stream()
                        .map(store::job)
                        .flatMap(Optional::stream)
                        .toList();
        Optional<StoredFormula> restsOn =
                stored.formula()
                        .standing()
                        .proof()
                        .filter(Proof.Equivalent.class::isInstance)
                        .flatMap(proof -> store.formula(((Proof.Equivalent) proof).formulaKey()));
        return FormulaView.of(
                stored,
                Overview.keyOf(stored.formula().constant()),
                plot,
                new FormulaView.Surroundings(
                        store.query(group.limit(SHOWN_OF_GROUP)),
                        store.count(group),
                        restsOn,
                        store.familiesOf(stored.id()),
                        jobs,
                        citation.bibtex(stored, jobs)));
    }

    /** {@code /constant/{key}}. */
    public void constant(Context ctx) {
        String key = ctx.pathParam("key");
        ConstantSummary summary =
                overview.constant(key)
                        .orElseThrow(() -> Refusal.notFound("No constant of that name is stored."));
        String constant = summary.constant();
        Optional<Pictures.Front> front = pictures.front(summary);
        Optional<String> digits =
                decimals.get(
                        constant, () -> KnownDecimals.decimals(Constant.parse(constant), DECIMALS));
        ConstantView view =
                stores.read(
                        store -> {
                            List<Coverage> searches =
                                    store.coverage().stream()
                                            .filter(c -> c.constant().equals(constant))
                                            .toList();
                            return ConstantView.of(
                                    key,
                                    summary,
                                    digits,
                                    front.map(Pictures.Front::formulas).orElse(List.of()),
                                    front.flatMap(Pictures.Front::picture)
                                            .map(Pictures.Drawn::light),
                                    CoverageMap.of(searches, store.hits(constant)),
                                    searches);
                        });
        renderer.page(ctx, "constant", "constants", constant, view);
    }

    @Override
    public void close() {
        decimals.close();
    }
}
