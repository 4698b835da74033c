package esma.cli.render;

import esma.cf.gauge.Obstacle;
import esma.engine.formula.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What attempts to prove formulas came to: theorems by what they rest on, the rest by reason. */
public final class ProveSummary {
    private final Map<String, Long> theorems = new TreeMap<>();
    private final Map<Obstacle, Long> obstacles = new TreeMap<>();
    private long following;
    private boolean finished;

    /** Counts an attempt. */
    public void add(Standing standing) {
        standing.proof().ifPresent(proof -> theorems.merge(ProofText.brief(proof), 1L, Long::sum));
        standing.obstacle().ifPresent(obstacle -> obstacles.merge(obstacle, 1L, Long::sum));
    }

    /** So many of the unproved follow from another one. */
    public void follow(long count) {
        following = count;
    }

    /** How many of the unproved follow from another one. */
    public long following() {
        return following;
    }

    /** Says that there is none left to try. */
    public ProveSummary finished() {
        finished = true;
        return this;
    }

    /** Whether every formula was tried. */
    public boolean isFinished() {
        return finished;
    }

    /** How many are theorems now. */
    public long proved() {
        return sum(theorems);
    }

    /** How many are not. */
    public long unproved() {
        return sum(obstacles);
    }

    /** Counts of theorems by what they rest on. */
    public Map<String, Long> theorems() {
        return Map.copyOf(theorems);
    }

    /** Counts of formulas not proved, by reason. */
    public Map<Obstacle, Long> obstacles() {
        return Map.copyOf(obstacles);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In words. */
    public List<String> lines(Style style) {
        List<String> lines = new ArrayList<>();
        long tried = proved() + unproved();
        lines.add(
                tried == 0
                        ? "Every stored formula has its proof."
                        : Counted.of(tried, "formula")
                                + " without a proof: "
                                + Counted.of(proved(), "theorem")
                                + " now, "
                                + unproved()
                                + " not proved.");
        theorems.forEach(
                (base, count) ->
                        lines.addAll(
                                Wrapped.lines(
                                        count + " by " + style.plain(base),
                                        "    ",
                                        style.width())));
        obstacles.forEach(
                (obstacle, count) ->
                        lines.addAll(
                                Wrapped.lines(
                                        count
                                                + " not proved: "
                                                + obstacle.description()
                                                + " ("
                                                + obstacle.text()
                                                + ")",
                                        "    ",
                                        style.width())));
        if (following > 0) {
            lines.addAll(
                    Wrapped.lines(
                            following
                                    + " of these follow from another formula; 'esma query --open'"
                                    + " lists what is left",
                            "    ",
                            style.width()));
        }
        return lines;
    }
}
