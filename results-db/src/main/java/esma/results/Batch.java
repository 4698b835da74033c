package esma.results;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Rows for one statement, executed together. In plain JDBC: of what a search stores, finding out
 * how to bind each value would take a third of the time.
 */
final class Batch {
    private final Handle handle;
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    Batch(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /** A row of integers, doubles, texts, bytes; null is an empty {@link Optional} of any kind. */
    void add(Object... values) {
        rows.add(values);
    }

    /** Executes the statement for each row, in order. */
    void execute() {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(statement, i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
        rows.clear();
    }

    private static void bind(PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Double number) {
            statement.setDouble(index, number);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Optional<?> optional) {
            bindOptional(statement, index, optional);
        } else if (value instanceof OptionalInt optional) {
            bindOptional(
                    statement,
                    index,
                    optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty());
        } else if (value instanceof OptionalDouble optional) {
            bindOptional(
                    statement,
                    index,
                    optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty());
        } else {
            throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    private static void bindOptional(PreparedStatement statement, int index, Optional<?> value)
            throws SQLException {
        if (value.isPresent()) {
            bind(statement, index, value.get());
        } else {
            statement.setObject(index, null);
        }
    }
}
