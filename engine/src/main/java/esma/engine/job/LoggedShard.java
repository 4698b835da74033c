package esma.engine.job;

/** A finished shard as its log keeps it: counts, and whatever else only the log can read. */
public interface LoggedShard {

    /** Of the shard in its job, from 0. */
    int index();

    /** Whose own screen verdict was computed. */
    long candidates();

    /** How many of them survived the screen. */
    long screened();

    /** How many formulas there are. */
    int formulas();

    /** How many laws were refused after the screen. */
    int refutations();
}
