package esma.web.view;

/**
 * What went wrong, for a person.
 *
 * @param heading in a few words
 * @param message what it was, and what to do
 */
public record ErrorView(int status, String heading, String message) {

    /** Of an HTTP status. */
    public static ErrorView of(int status, String message) {
        return new ErrorView(status, heading(status), message);
    }

    private static String heading(int status) {
        return switch (status) {
            case 400 -> "That cannot be read";
            case 403 -> "Not allowed";
            case 404 -> "There is no such page";
            case 405 -> "That cannot be done here";
            case 413 -> "That is too long";
            case 421 -> "Wrong address";
            case 429, 503 -> "Too busy just now";
            default -> status < 500 ? "That cannot be answered" : "Something went wrong";
        };
    }
}
