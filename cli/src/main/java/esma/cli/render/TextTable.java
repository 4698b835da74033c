package esma.cli.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.Comparator;
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

    private record Head(String title, boolean right, boolean flexible, boolean droppable) {
        Head asDroppable() {
            return new Head(title, right, flexible, true);
        }
    }

    /** An empty table. */
    public TextTable(Style style) {
        this.style = style;
    }

    /** A column of text. */
    public TextTable text(String title) {
        heads.add(new Head(title, false, false, false));
        return this;
    }

    /** A column of text that may be cut. */
    public TextTable flexible(String title) {
        heads.add(new Head(title, false, true, false));
        return this;
    }

    /** A column of numbers. */
    public TextTable number(String title) {
        heads.add(new Head(title, true, false, false));
        return this;
    }

    /** The column added last is left out, the rightmost of such first, where room is short. */
    public TextTable droppable() {
        heads.set(heads.size() - 1, heads.get(heads.size() - 1).asDroppable());
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
        while (room() < 0 && dropOne()) {
            // One column fewer each time.
        }
        int[] widths = widths();
        Column[] columns = new Column[heads.size()];
        for (int i = 0; i < columns.length; i++) {
            Head head = heads.get(i);
            HorizontalAlign align = head.right() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns[i] =
                    new Column()
                            .header(head.title())
                            .headerAlign(align)
                            .dataAlign(align)
                            .maxWidth(widths[i] + PADDING, overflow());
        }
        String table =
                AsciiTable.builder()
                        .border(AsciiTable.NO_BORDERS)
                        .lineSeparator("\n")
                        .data(columns, rows.toArray(new String[0][]))
                        .asString();
        return table.lines().map(String::stripTrailing).toList();
    }

    /** What is left of the width if every flexible column is as narrow as it may be. */
    private int room() {
        int room = style.width();
        for (int i = 0; i < heads.size(); i++) {
            int least =
                    heads.get(i).flexible()
                            ? Math.min(LEAST_FLEXIBLE, naturalWidth(i))
                            : naturalWidth(i);
            room -= least + PADDING;
        }
        return room;
    }

    private boolean dropOne() {
        for (int i = heads.size() - 1; i >= 0; i--) {
            if (heads.get(i).droppable()) {
                heads.remove(i);
                for (int row = 0; row < rows.size(); row++) {
                    List<String> cells = new ArrayList<>(List.of(rows.get(row)));
                    cells.remove(i);
                    rows.set(row, cells.toArray(new String[0]));
                }
                return true;
            }
        }
        return false;
    }

    private OverflowBehaviour overflow() {
        return style.unicode() ? OverflowBehaviour.ELLIPSIS_RIGHT : OverflowBehaviour.CLIP_RIGHT;
    }

    /** Natural widths; of the flexible columns, the wide ones share what the narrow ones leave. */
    private int[] widths() {
        int[] widths = new int[heads.size()];
        int room = style.width();
        List<Integer> flexible = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = naturalWidth(i);
            room -= PADDING;
            if (heads.get(i).flexible()) {
                flexible.add(i);
            } else {
                room -= widths[i];
            }
        }
        flexible.sort(Comparator.comparingInt(i -> widths[i]));
        for (int k = 0; k < flexible.size(); k++) {
            int i = flexible.get(k);
            int share = Math.max(LEAST_FLEXIBLE, room / (flexible.size() - k));
            widths[i] = Math.min(widths[i], share);
            room -= widths[i];
        }
        return widths;
    }

    private int naturalWidth(int column) {
        int width = heads.get(column).title().length();
        for (String[] row : rows) {
            width = Math.max(width, row[column].length());
        }
        return width;
    }
}
