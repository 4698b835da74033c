package esma.web.asset;

import esma.engine.Sha256;
import esma.web.security.Refusal;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The assets: a fixed list, read once. Their folder is named for what is in them, so that browsers
 * may keep them for ever.
 */
public final class Assets {
    private static final String OWN = "/esma/web/asset/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final int FOLDER_DIGITS = 12;

    private static final List<String> FONTS =
            List.of(
                    "AMS-Regular",
                    "Caligraphic-Bold",
                    "Caligraphic-Regular",
                    "Fraktur-Bold",
                    "Fraktur-Regular",
                    "Main-Bold",
                    "Main-BoldItalic",
                    "Main-Italic",
                    "Main-Regular",
                    "Math-BoldItalic",
                    "Math-Italic",
                    "SansSerif-Bold",
                    "SansSerif-Italic",
                    "SansSerif-Regular",
                    "Script-Regular",
                    "Size1-Regular",
                    "Size2-Regular",
                    "Size3-Regular",
                    "Size4-Regular",
                    "Typewriter-Regular");

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String folder;

    /** Reads them all. */
    public Assets() {
        Properties versions = versions();
        String katex = WEBJARS + "katex/" + versions.getProperty("katex") + "/dist/";
        String htmx = WEBJARS + "htmx.org/" + versions.getProperty("htmx") + "/dist/";
        for (String own : List.of("explorer.css", "explorer.js", "icon.svg")) {
            files.put(own, read(OWN + own));
        }
        files.put("htmx.min.js", read(htmx + "htmx.min.js"));
        files.put("katex.min.css", read(katex + "katex.min.css"));
        files.put("katex.min.js", read(katex + "katex.min.js"));
        for (String font : FONTS) {
            String name = "fonts/KaTeX_" + font + ".woff2";
            files.put(name, read(katex + name));
        }
        folder = digest();
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = open(OWN + "versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing on the class path");
        }
        return in;
    }

    private String digest() {
        MessageDigest sha = Sha256.digest();
        files.values().forEach(sha::update);
        return HexFormat.of().formatHex(sha.digest()).substring(0, FOLDER_DIGITS);
    }

    /** Where they are, in addresses. */
    public String address() {
        return "/assets/" + folder;
    }

    /** Answers with the asset that the path names. */
    public void serve(Context ctx) {
        String prefix = address() + "/";
        String name = ctx.path().startsWith(prefix) ? ctx.path().substring(prefix.length()) : "";
        byte[] bytes =
                Optional.ofNullable(files.get(name))
                        .orElseThrow(() -> Refusal.notFound("There is no such file."));
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ""));
        ctx.result(bytes);
    }
}
