package esma.results;

/**
 * What a job will do, counted before it runs.
 *
 * @param shards in the order of their candidates, by constant first, as many for each constant
 * @param candidates in all of them
 */
public record JobSize(int shards, long candidates) {

    public JobSize {
        if (shards < 0 || candidates < 0) {
            throw new IllegalArgumentException("a job has at least no shards and no candidates");
        }
    }
}
