package esma.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Queries under a name, as the options of the command line that they are written in. */
final class SavedQueries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;

    SavedQueries(Handle handle) {
        this.handle = handle;
    }

    boolean save(String name, List<String> options) {
        boolean isNew = find(name).isEmpty();
        handle.execute(
                "INSERT INTO saved_queries (name, options) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET options = excluded.options",
                name,
                written(options));
        return isNew;
    }

    Optional<List<String>> find(String name) {
        return handle.select("SELECT options FROM saved_queries WHERE name = ?", name)
                .mapTo(String.class)
                .findOne()
                .map(options -> read(name, options));
    }

    Map<String, List<String>> all() {
        Map<String, List<String>> queries = new LinkedHashMap<>();
        handle.select("SELECT name, options FROM saved_queries ORDER BY name")
                .map((rs, context) -> Map.entry(rs.getString(1), rs.getString(2)))
                .forEach(row -> queries.put(row.getKey(), read(row.getKey(), row.getValue())));
        return queries;
    }

    boolean forget(String name) {
        return handle.execute("DELETE FROM saved_queries WHERE name = ?", name) > 0;
    }

    private static String written(List<String> options) {
        try {
            return JSON.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no text: " + options, e);
        }
    }

    private static List<String> read(String name, String options) {
        List<String> list = new ArrayList<>();
        try {
            JSON.readTree(options).forEach(option -> list.add(option.asText()));
        } catch (JsonProcessingException e) {
            throw new StoreException("the saved query '" + name + "' is damaged", e);
        }
        return list;
    }
}
