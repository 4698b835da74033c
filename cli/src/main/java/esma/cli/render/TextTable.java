package esma.cli.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;

/**
 * A table without frames, at most as wide as the console: the columns marked flexible share what
 * the others leave, and cut their text there.
 */
public final class TextTable {
    private static final int LEAST_FLEXIBLE = 12;
    private static final int PADDING = 2;

    private final List<Head> heads = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final Style style;

    private record Head(String title, boolean right, boolean flexible) {}

    /** An empty table. */
    public TextTable(Style style) {
        this.style = style;
    }

    /** A column of text. */
    public TextTable text(String title) {
        heads.add(new Head(title, false, false));
        return this;
    }

    /** A column of text that may be cut. */
    public TextTable flexible(String title) {
        heads.add(new Head(title, false, true));
        return this;
    }

    /** A column of numbers. */
    public TextTable number(String title) {
        heads.add(new Head(title, true, false));
        return this;
    }

    /** A row; one cell for each column. */
    public void row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells, " + heads.size() + " heads");
        }
        String[] shown = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            shown[i] = style.plain(cells[i]);
        }
        rows.add(shown);
    }

    /** The lines of the table, without spaces at their ends. */
    public List<String> lines() {
        int flexible = Math.max(LEAST_FLEXIBLE, flexibleWidth());
        Column[] columns = new Column[heads.size()];
        for (int i = 0; i < columns.length; i++) {
            Head head = heads.get(i);
            HorizontalAlign align = head.right() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            Column column = new Column().header(head.title()).headerAlign(align).dataAlign(align);
            columns[i] =
                    head.flexible()
                            ? column.maxWidth(flexible, overflow())
                            : column.maxWidth(Integer.MAX_VALUE);
        }
        String table =
                AsciiTable.builder()
                        .border(AsciiTable.NO_BORDERS)
                        .lineSeparator("\n")
                        .data(columns, rows.toArray(new String[0][]))
                        .asString();
        return table.lines().map(String::stripTrailing).toList();
    }

    private OverflowBehaviour overflow() {
        return style.unicode() ? OverflowBehaviour.ELLIPSIS_RIGHT : OverflowBehaviour.CLIP_RIGHT;
    }

    /** What each flexible column may take, its padding included. */
    private int flexibleWidth() {
        int fixed = 0;
        int count = 0;
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).flexible()) {
                count++;
            } else {
                fixed += width(i) + PADDING;
            }
        }
        return count == 0 ? 0 : (style.width() - fixed) / count;
    }

    private int width(int column) {
        int width = heads.get(column).title().length();
        for (String[] row : rows) {
            width = Math.max(width, row[column].length());
        }
        return width;
    }
}
