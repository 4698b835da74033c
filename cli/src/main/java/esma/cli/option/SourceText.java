package esma.cli.option;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfParser;
import esma.cf.notation.NotationException;
import esma.cf.notation.PolynomialParser;
import esma.engine.SpecificationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A text from an argument, a file or standard input. Lines of files that begin with {@code #} are
 * comments; they are blanked, so that places stay what they are.
 *
 * @param name the argument shortened, or the file's name
 * @param isFile whether places are given by line
 */
public record SourceText(String text, String name, boolean isFile) {
    private static final int MOST_BYTES = 1 << 28;
    private static final int SHOWN = 40;

    /** An argument. */
    public static SourceText ofArgument(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return new SourceText(text, "'" + shown + "'", false);
    }

    /**
     * A file.
     *
     * @throws SpecificationException if it is too long
     * @throws UncheckedIOException if there is none, or it cannot be read
     */
    public static SourceText ofFile(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(path + " does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Standard input. */
    public static SourceText ofStandardInput(InputStream in) {
        try {
            return read(in, "the input");
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read: " + e.getMessage(), e);
        }
    }

    private static SourceText read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SpecificationException(
                    name + " has more than " + MOST_BYTES + " bytes, the most that are read");
        }
        blankComments(bytes);
        return new SourceText(new String(bytes, StandardCharsets.UTF_8), name, true);
    }

    private static void blankComments(byte[] bytes) {
        boolean isLineStart = true;
        boolean isComment = false;
        for (int i = 0; i < bytes.length; i++) {
            boolean isEnd = bytes[i] == '\n';
            isComment = !isEnd && (isComment || (isLineStart && bytes[i] == '#'));
            isLineStart = isEnd;
            if (isComment) {
                bytes[i] = ' ';
            }
        }
    }

    /** The continued fraction written. */
    public ContinuedFraction fraction() {
        return parsed(CfParser::parse);
    }

    /** The polynomial written. */
    public Polynomial polynomial(char variable) {
        return parsed(t -> PolynomialParser.parse(t, variable));
    }

    /**
     * What the parser makes of the text.
     *
     * @throws SpecificationException naming the text and the place in it
     */
    public <T> T parsed(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NotationException e) {
            String message = place(e.position()) + e.reason();
            throw new SpecificationException(message.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private String place(int position) {
        if (!isFile) {
            return name + ", character " + (position + 1) + ": ";
        }
        String before = text.substring(0, Math.min(position, text.length()));
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = position - before.lastIndexOf('\n');
        return name + ", line " + line + ", character " + column + ": ";
    }
}
