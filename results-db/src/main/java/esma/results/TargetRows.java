package esma.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The targets that one transaction touches: read in one query for each lot and constant, made where
 * they are new, numbered in the order asked for.
 */
final class TargetRows {

    /** A row of targets; group 0 is none yet. */
    static final class Row {
        final long id;
        final long constantId;
        final TargetKey key;
        final long storedGroup;
        long group;

        private Row(long id, long constantId, TargetKey key, long group) {
            this.id = id;
            this.constantId = constantId;
            this.key = key;
            this.storedGroup = group;
            this.group = group;
        }
    }

    private final Handle handle;
    private final Map<String, Long> constants = new HashMap<>();
    private final Map<TargetKey, Row> rows = new LinkedHashMap<>();
    private long next;

    TargetRows(Handle handle) {
        this.handle = handle;
        this.next = 1 + number("SELECT ifnull(max(id), 0) FROM targets");
    }

    /**
     * Reads or makes them all; {@link #row} then knows them.
     *
     * @return the ids of those that were there already and had not been asked for
     */
    List<Long> prepare(Collection<TargetKey> keys) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (TargetKey key : keys) {
            if (!rows.containsKey(key)) {
                codes.computeIfAbsent(key.constant(), c -> new ArrayList<>()).add(key.code());
            }
        }
        Map<String, Map<String, Row>> stored = new HashMap<>();
        codes.forEach((constant, list) -> stored.put(constant, stored(constant, list)));
        List<Long> old = new ArrayList<>();
        for (TargetKey key : keys) {
            if (!rows.containsKey(key)) {
                Row row = stored.getOrDefault(key.constant(), Map.of()).get(key.code());
                if (row == null) {
                    row = inserted(key);
                } else {
                    old.add(row.id);
                }
                rows.put(key, row);
            }
        }
        return old;
    }

    private Row inserted(TargetKey key) {
        Row row = new Row(next++, constantId(key.constant()), key, 0);
        handle.execute(
                "INSERT INTO targets (id, constant_id, code, text) VALUES (?, ?, ?, ?)",
                row.id,
                row.constantId,
                key.code(),
                key.text());
        return row;
    }

    private Map<String, Row> stored(String constant, List<String> codes) {
        long constantId = constantId(constant);
        Map<String, Row> found = new HashMap<>();
        handle.select(
                        "SELECT id, code, text, ifnull(group_id, 0) AS grp FROM targets"
                                + " WHERE constant_id = ?"
                                + " AND code IN (SELECT value FROM json_each(?))",
                        constantId,
                        JsonList.of(codes))
                .map(
                        (rs, context) ->
                                new Row(
                                        rs.getLong(1),
                                        constantId,
                                        new TargetKey(constant, rs.getString(2), rs.getString(3)),
                                        rs.getLong(4)))
                .forEach(row -> found.put(row.key.code(), row));
        return found;
    }

    long constantId(String constant) {
        return constants.computeIfAbsent(
                constant,
                text ->
                        handle.select("SELECT id FROM constants WHERE text = ?", text)
                                .mapTo(Long.class)
                                .findOne()
                                .orElseGet(() -> insertedConstant(text)));
    }

    private long insertedConstant(String text) {
        long id = 1 + number("SELECT ifnull(max(id), 0) FROM constants");
        handle.execute("INSERT INTO constants (id, text) VALUES (?, ?)", id, text);
        return id;
    }

    private long number(String sql) {
        return handle.select(sql).mapTo(Long.class).one();
    }

    Row row(TargetKey key) {
        Row row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("target " + key + " was not prepared");
        }
        return row;
    }

    /** Writes the groups of those that had none. */
    void writeGroups() {
        Batch updates = new Batch(handle, "UPDATE targets SET group_id = ? WHERE id = ?");
        for (Row row : rows.values()) {
            if (row.storedGroup == 0 && row.group != 0) {
                updates.add(row.group, row.id);
            }
        }
        updates.execute();
    }

    Iterable<Row> all() {
        return rows.values();
    }
}
