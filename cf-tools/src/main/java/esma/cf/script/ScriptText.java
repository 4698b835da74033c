package esma.cf.script;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.constants.expression.Expression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Puts a program together: the proof's data, then the same definitions and steps for all. */
final class ScriptText {
    private static final String FOLDER = "/esma/cf/script/";

    /** Calls of the functions that are defined in the program. */
    private static final Pattern CALLS =
            Pattern.compile(
                    "\\b(bessel_[ij]|hypergeometric_0f1|rogers_ramanujan|tasoev|q_pochhammer"
                            + "|cube_root)\\(");

    private ScriptText() {}

    static String of(
            Language language,
            String constant,
            Moebius target,
            SignPattern signs,
            Law law,
            Proof proof) {
        if (law.closedForm().isEmpty()) {
            throw new IllegalArgumentException("a proof is of a law with a closed form");
        }
        ScriptData data = new ScriptData(language, Expression.parse(constant), target, signs, law);
        String text = data.text(proof);
        boolean callsFunctions = CALLS.matcher(text).find();
        return data.title(proof)
                + "\n"
                + settings(language)
                + "\n"
                + text
                + (callsFunctions ? functions(language) : "")
                + steps(language, proof)
                + resource(language, "verdict");
    }

    /** The program of a family's data, in PARI/GP. */
    static String ofFamily(String title, String data, boolean isLagrange) {
        Language pari = Language.PARI;
        return title
                + "\n"
                + settings(pari)
                + "\n"
                + data
                + (CALLS.matcher(data).find() ? functions(pari) : "")
                + resource(pari, "fraction")
                + resource(pari, "family")
                + resource(pari, isLagrange ? "family-lagrange" : "family-gauge")
                + resource(pari, "verdict");
    }

    /** Precision, memory, and what is imported. */
    static String settings(Language language) {
        return resource(language, "settings");
    }

    /** What neither system has of itself. */
    static String functions(Language language) {
        return resource(language, "functions");
    }

    /** Everything between the data and the verdict; depends on the kind of the proof alone. */
    static String steps(Language language, Proof proof) {
        return resource(language, "fraction")
                + resource(language, proof instanceof Proof.Lagrange ? "lagrange" : "gauge");
    }

    private static String resource(Language language, String name) {
        return resource(name + "." + language.suffix());
    }

    /** A text that lies beside these classes. */
    static String resource(String name) {
        String path = FOLDER + name;
        try (InputStream in = ScriptText.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
