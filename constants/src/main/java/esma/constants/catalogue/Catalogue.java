package esma.constants.catalogue;

import esma.constants.expression.Expression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named constants, in the order of the resource {@code constants.tsv}: one entry a line, fields
 * separated by bars. A formula that starts with {@code =} is an expression; any other is prose, and
 * the evaluation has an algorithm for the name.
 */
public final class Catalogue {
    private static final String RESOURCE = "constants.txt";
    private static final int FIELDS = 7;
    private static final List<NamedConstant> ENTRIES = read();
    private static final Map<String, NamedConstant> BY_NAME = index();

    private Catalogue() {}

    /** Every entry. */
    public static List<NamedConstant> entries() {
        return ENTRIES;
    }

    /** The entry of a name or alias. */
    public static Optional<NamedConstant> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every name and alias. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** What a name stands for in a canonical tree: itself, or an expression it abbreviates. */
    public static Expression expression(String name) {
        NamedConstant entry = find(name).orElseThrow();
        return entry.isIdentifier()
                ? new Expression.Named(entry.name())
                : Expression.parse(entry.name());
    }

    private static Map<String, NamedConstant> index() {
        Map<String, NamedConstant> index = new LinkedHashMap<>();
        for (NamedConstant entry : ENTRIES) {
            put(index, entry.name(), entry);
            entry.aliases().forEach(alias -> put(index, alias, entry));
        }
        return index;
    }

    private static void put(Map<String, NamedConstant> index, String name, NamedConstant entry) {
        if (index.put(name, entry) != null) {
            throw new IllegalStateException("two constants are named " + name);
        }
    }

    private static List<NamedConstant> read() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            List<NamedConstant> entries = new ArrayList<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> entries.add(entry(line)));
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedConstant entry(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("not " + FIELDS + " fields: " + line);
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].strip();
        }
        boolean expression = fields[2].startsWith("=");
        return new NamedConstant(
                fields[0],
                fields[1].isEmpty() ? List.of() : List.of(fields[1].split(" ")),
                expression ? fields[2].substring(1).strip() : fields[2],
                expression,
                fields[3],
                fields[4],
                fields[5],
                Irrationality.valueOf(fields[6]));
    }
}
