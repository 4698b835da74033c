package esma.web.view;

import esma.plot.Picture;
import esma.results.ConstantSummary;
import esma.results.Coverage;
import esma.results.StoredFormula;
import esma.web.query.FormulaFilter;
import esma.web.query.FormulaFilter.Field;
import java.util.List;
import java.util.Optional;

/**
 * One constant: its best formulas, and where they were looked for.
 *
 * @param decimals the beginning of them, where they are quickly had
 * @param front formulas that none beats in both simplicity and convergence
 */
public record ConstantView(
        String key,
        Tex constant,
        Optional<String> decimals,
        List<FormulaView.Fact> counts,
        String formulasAddress,
        String openAddress,
        List<FormulaRow> front,
        Optional<PictureView> plot,
        CoverageMap map,
        List<Search> searches) {

    /** What one job covers of it. */
    public record Search(
            int job,
            String targets,
            String signs,
            int depth,
            int maxOrder,
            String candidates,
            String done) {}

    /** Of what is stored. */
    public static ConstantView of(
            String key,
            ConstantSummary summary,
            Optional<String> decimals,
            List<StoredFormula> front,
            Optional<Picture> plot,
            CoverageMap map,
            List<Coverage> searches) {
        FormulaFilter filter = FormulaFilter.none().with(Field.CONSTANT, summary.constant());
        return new ConstantView(
                key,
                Notation.full(summary.constant()),
                decimals,
                List.of(
                        new FormulaView.Fact("Formulas", Numbers.grouped(summary.formulas())),
                        new FormulaView.Fact("Groups", Numbers.grouped(summary.groups())),
                        new FormulaView.Fact("Theorems", Numbers.grouped(summary.theorems())),
                        new FormulaView.Fact("Following", Numbers.grouped(summary.following())),
                        new FormulaView.Fact("Open", Numbers.grouped(summary.open()))),
                filter.address("/formulas"),
                filter.with(Field.OPEN, "true").address("/formulas"),
                front.stream().map(FormulaRow::of).toList(),
                plot.map(picture -> PictureView.at("/constant/" + key + "/front.svg", picture)),
                map,
                searches.stream().map(ConstantView::search).toList());
    }

    private static Search search(Coverage c) {
        return new Search(
                c.job(),
                c.targets(),
                c.signs(),
                c.depth(),
                c.maxOrder(),
                Numbers.grouped(c.candidates()),
                (int) Math.floor(100 * c.done()) + " %");
    }
}
