package esma.web.view;

import esma.results.ConstantSummary;
import esma.results.JobProgress;
import java.util.List;
import java.util.function.UnaryOperator;

/** The first page: constants with what is known of them, and jobs that are not done. */
public record HomeView(List<ConstantLine> constants, String total, List<JobLine> unfinished) {

    /**
     * A constant.
     *
     * @param key what it is called in addresses
     */
    public record ConstantLine(
            String key,
            Tex constant,
            String formulas,
            String groups,
            String theorems,
            String following,
            String open) {}

    /** Of what is stored. */
    public static HomeView of(
            List<ConstantSummary> constants, UnaryOperator<String> keys, List<JobProgress> jobs) {
        long total = constants.stream().mapToLong(ConstantSummary::formulas).sum();
        return new HomeView(
                constants.stream().map(c -> line(c, keys.apply(c.constant()))).toList(),
                Numbers.counted(total, "formula")
                        + " of "
                        + Numbers.counted(constants.size(), "constant"),
                jobs.stream().filter(job -> !job.finished()).map(JobLine::of).toList());
    }

    private static ConstantLine line(ConstantSummary c, String key) {
        return new ConstantLine(
                key,
                Notation.full(c.constant()),
                Numbers.grouped(c.formulas()),
                Numbers.grouped(c.groups()),
                Numbers.grouped(c.theorems()),
                Numbers.grouped(c.following()),
                Numbers.grouped(c.open()));
    }
}
