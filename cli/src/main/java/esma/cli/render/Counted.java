package esma.cli.render;

/** A number with its noun, and numbers made short. */
public final class Counted {

    private Counted() {}

    /** {@code 1 formula}, {@code 12 formulas}. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
