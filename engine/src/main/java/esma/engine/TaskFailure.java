package esma.engine;

/** What a task on another thread threw, told where its result is waited for. */
public final class TaskFailure {
    private TaskFailure() {}

    /**
     * What is to be thrown for this wrapper of a cause.
     *
     * @throws Error the cause itself, if it is one
     */
    public static RuntimeException unwrapped(Exception wrapper) {
        if (wrapper.getCause() instanceof Error error) {
            throw error;
        }
        return wrapper.getCause() instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(wrapper);
    }
}
