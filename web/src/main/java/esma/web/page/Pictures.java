package esma.web.page;

import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.plot.ConvergencePlot;
import esma.plot.Curve;
import esma.plot.ParetoPlot;
import esma.plot.Picture;
import esma.plot.Ranked;
import esma.plot.Theme;
import esma.results.ConstantSummary;
import esma.results.FormulaQuery;
import esma.results.FormulaQuery.Sort;
import esma.results.StoredFormula;
import esma.web.query.FormulaId;
import esma.web.security.Refusal;
import esma.web.store.Overview;
import esma.web.store.StorePool;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plots as SVG, each drawn once, on light and on dark. */
public final class Pictures implements AutoCloseable {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int KEPT = 200;

    /** Drawn behind a front. */
    private static final int OTHERS = 500;

    private static final int MOST_OF_FRONT = 40;

    /** An SVG is no page: it may style itself, and do nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final StorePool stores;
    private final Overview overview;
    private final QuickAnswers<Drawn> convergence = new QuickAnswers<>("plots", TIME, KEPT);
    private final QuickAnswers<Front> fronts = new QuickAnswers<>("fronts", TIME, KEPT);

    /** Of one store. */
    public Pictures(StorePool stores, Overview overview) {
        this.stores = stores;
        this.overview = overview;
    }

    /** The same picture twice. */
    record Drawn(Picture light, Picture dark) {}

    /**
     * The formulas of a constant that none beats.
     *
     * @param picture empty where there is none to draw
     */
    record Front(List<StoredFormula> formulas, Optional<Drawn> picture) {}

    /** The convergence of a formula; empty where it cannot quickly be had. */
    Optional<Drawn> convergence(StoredFormula stored) {
        Formula formula = stored.formula();
        if (formula.status() == Status.REFUTED) {
            return Optional.empty();
        }
        return convergence.get(formula.key(), () -> drawn(stored.id(), formula));
    }

    private static Drawn drawn(long id, Formula formula) {
        int terms = ConvergencePlot.termsFor(List.of(formula));
        List<Curve> curve = List.of(Curve.of(Long.toString(id), formula, terms));
        return new Drawn(
                ConvergencePlot.of(curve, Theme.LIGHT_CLEAR),
                ConvergencePlot.of(curve, Theme.DARK_CLEAR));
    }

    /** The front of a constant; empty where it cannot quickly be had. */
    Optional<Front> front(ConstantSummary summary) {
        // other counts are another name, so a front is found anew when the store has changed
        return fronts.get(
                summary.toString(),
                () ->
                        stores.read(
                                store -> {
                                    FormulaQuery all =
                                            FormulaQuery.everything()
                                                    .constant(summary.constant())
                                                    .all();
                                    List<StoredFormula> front =
                                            store.query(all.paretoFront().limit(MOST_OF_FRONT));
                                    List<StoredFormula> others =
                                            store.query(all.sorted(Sort.INTEREST).limit(OTHERS));
                                    return new Front(
                                            front,
                                            drawn(
                                                    summary.constant(),
                                                    ranked(front),
                                                    ranked(others)));
                                }));
    }

    private static Optional<Drawn> drawn(String constant, List<Ranked> front, List<Ranked> others) {
        try {
            return front.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Drawn(
                                    ParetoPlot.of(constant, front, others, Theme.LIGHT_CLEAR),
                                    ParetoPlot.of(constant, front, others, Theme.DARK_CLEAR)));
        } catch (LinkageError | InternalError noFonts) {
            return Optional.empty();
        }
    }

    private static List<Ranked> ranked(List<StoredFormula> formulas) {
        return formulas.stream()
                .map(stored -> new Ranked(Long.toString(stored.id()), stored.formula()))
                .toList();
    }

    /** {@code /formula/{id}/convergence.svg}. */
    public void convergence(Context ctx) {
        String id = ctx.pathParam("id");
        answer(ctx, stores.read(store -> FormulaId.find(store, id)).flatMap(this::convergence));
    }

    /** {@code /constant/{key}/front.svg}. */
    public void front(Context ctx) {
        answer(
                ctx,
                overview.constant(ctx.pathParam("key"))
                        .flatMap(this::front)
                        .flatMap(Front::picture));
    }

    private static void answer(Context ctx, Optional<Drawn> drawn) {
        boolean isDark = "dark".equals(ctx.queryParam("theme"));
        Picture picture =
                drawn.map(d -> isDark ? d.dark() : d.light())
                        .orElseThrow(() -> Refusal.notFound("There is no such picture."));
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("image/svg+xml");
        ctx.result(picture.svg().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        convergence.close();
        fronts.close();
    }
}
