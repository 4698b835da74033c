package esma.plot;

import java.util.List;

/**
 * A line of a picture.
 *
 * @param label in the legend
 * @param points in order of x
 * @param series number of its colour and marker
 * @param look of the line
 */
record Line(String label, List<Point> points, int series, Look look) {

    /** A point of it. */
    record Point(double x, double y) {}

    /** What tells apart what has one colour. */
    enum Look {
        /** A formula. */
        FORMULA,
        /** The regular fraction that it is compared with. */
        REGULAR,
        /** What was fitted. */
        FIT,
        /** Formulas in the background. */
        CLOUD,
        /** Formulas that none beats: every one is marked. */
        FRONT,
        /** The border of what is beaten. */
        BORDER,
        /** A line of the legend alone. */
        NOTE;

        boolean hasLine() {
            return this != CLOUD && this != FRONT && this != NOTE;
        }

        boolean hasMarkers() {
            return this == REGULAR || isFilled();
        }

        boolean isFilled() {
            return this == FORMULA || this == CLOUD || this == FRONT;
        }
    }
}
