package esma.engine.target;

import java.util.List;

/**
 * A family of targets, generated canonically: without duplicates, in a fixed order, and counted
 * before anything runs. Families are closed under taking the negative; of a target and its negative
 * only the positive one is expanded unless {@link #bothSigns()}.
 *
 * @param text canonical text, as on the command line
 * @param pairs one of each target and its negative, in order
 * @param bothSigns whether both are expanded
 * @param allRotations whether every rotation of every sign pattern must be searched with it, so
 *     that each class of equivalent numbers is covered
 */
public record TargetSet(String text, List<Target> pairs, boolean bothSigns, boolean allRotations) {

    public TargetSet {
        pairs = List.copyOf(pairs);
    }

    /** Number of targets expanded for any irrational constant. */
    public long count() {
        return (bothSigns ? 2L : 1L) * pairs.size();
    }
}
