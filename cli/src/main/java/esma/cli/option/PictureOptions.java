package esma.cli.option;

import esma.engine.SpecificationException;
import esma.plot.Picture;
import esma.plot.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a picture goes, and how it looks. */
public final class PictureOptions {
    private static final int MOST_SCALE = 8;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the picture to this file, FILE.svg or FILE.png.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--force", description = "Replace the file if there is one.")
    private boolean force;

    @Option(names = "--theme", paramLabel = "THEME", description = "light (default) or dark.")
    private String theme = "light";

    @Option(
            names = "--clear",
            description = "Without a background, for a page of the theme's colour.")
    private boolean clear;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Pixels of a PNG for each of the picture's, 1 to 8 (default: 2).")
    private int scale = 2;

    /** The file, where there is one to be written. */
    public Optional<Path> file() {
        output.ifPresent(PictureOptions::isSvg);
        return output;
    }

    /** Refuses a command line without a file to write to. */
    public void requireFile() {
        if (file().isEmpty()) {
            throw new SpecificationException(
                    "-o FILE.svg or -o FILE.png says where the picture goes");
        }
    }

    /** Whether an existing file may go. */
    public boolean mayReplace() {
        return force;
    }

    /** The colours. */
    public Theme theme() {
        return switch (theme) {
            case "light" -> clear ? Theme.LIGHT_CLEAR : Theme.LIGHT;
            case "dark" -> clear ? Theme.DARK_CLEAR : Theme.DARK;
            default ->
                    throw new SpecificationException(
                            "--theme '" + theme + "' must be one of light, dark");
        };
    }

    /** What is to be written. */
    public byte[] bytes(Picture picture) {
        if (scale < 1 || scale > MOST_SCALE) {
            throw new SpecificationException(
                    "--scale lies between 1 and " + MOST_SCALE + ", not " + scale);
        }
        return isSvg(output.orElseThrow())
                ? picture.svg().getBytes(StandardCharsets.UTF_8)
                : picture.png(scale);
    }

    private static boolean isSvg(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new SpecificationException(
                    "-o '" + file + "' must end in .svg or .png, which says what is written");
        }
        return name.endsWith(".svg");
    }
}
