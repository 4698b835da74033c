package esma.results;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text, of which none takes more memory than it may. */
final class BoundedLines {
    private final Reader text;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private boolean isTooLong;

    /** Lines of at most {@code longest} characters are kept. */
    BoundedLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Reads the next line; false if there is none. */
    boolean next() throws IOException {
        line.setLength(0);
        isTooLong = false;
        int c = text.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                isTooLong = true;
            }
            c = text.read();
        }
        return true;
    }

    /** Whether the line is longer than is kept. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** The line, without its end. */
    String line() {
        return line.toString().strip();
    }
}
