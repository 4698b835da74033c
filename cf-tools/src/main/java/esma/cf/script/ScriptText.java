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

/** Puts a program together: the proof's data, then the same definitions and steps for all. */
final class ScriptText {
    private static final String FOLDER = "/esma/cf/script/";

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
        ScriptData data =
                new ScriptData(
                        language,
                        Expression.parse(constant),
                        target,
                        signs,
                        law.closedForm().get());
        String imports = language == Language.PYTHON ? resource(language, "imports") + "\n" : "";
        return data.title(law, proof)
                + imports
                + "\n"
                + data.text(law, proof)
                + definitions(language, proof)
                + resource(language, "verdict");
    }

    /** Everything between the data and the verdict; depends on the kind of the proof alone. */
    static String definitions(Language language, Proof proof) {
        return resource(language, "functions")
                + resource(language, "fraction")
                + resource(language, proof instanceof Proof.Lagrange ? "lagrange" : "gauge");
    }

    private static String resource(Language language, String name) {
        String path = FOLDER + name + "." + language.suffix();
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
