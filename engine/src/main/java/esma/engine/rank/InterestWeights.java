package esma.engine.rank;

/**
 * What the parts of an {@link Interest} count for.
 *
 * @param terms each term needed for 100 digits
 * @param law each bit of the law and the sign pattern
 * @param target each bit of the target
 * @param theorem for being settled: what puts a theorem behind an open formula
 */
public record InterestWeights(int terms, int law, int target, int theorem) {

    /** A term counts as a bit, and a theorem is 1000 bits behind. */
    public static final InterestWeights DEFAULT = new InterestWeights(1, 1, 1, 1000);

    /** No weight is greater. */
    public static final int GREATEST = 10_000;

    public InterestWeights {
        for (int weight : new int[] {terms, law, target, theorem}) {
            if (weight < 0 || weight > GREATEST) {
                throw new IllegalArgumentException(
                        "a weight lies between 0 and " + GREATEST + ", not " + weight);
            }
        }
    }
}
