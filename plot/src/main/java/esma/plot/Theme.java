package esma.plot;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** The colours of a picture. Whatever they say, dashes and markers say too. */
public enum Theme {
    /** On white. */
    LIGHT(false, true),
    /** On nearly black. */
    DARK(true, true),
    /** For a light page, whose background shows. */
    LIGHT_CLEAR(false, false),
    /** For a dark page, whose background shows. */
    DARK_CLEAR(true, false);

    /** Okabe and Ito's palette (2008), which the colour-blind tell apart; the darker ones. */
    private static final List<Color> ON_LIGHT =
            List.of(
                    new Color(0x0072b2),
                    new Color(0xc04d00),
                    new Color(0x007a59),
                    new Color(0xa8568a),
                    new Color(0x8a6500),
                    new Color(0x333333));

    private static final List<Color> ON_DARK =
            List.of(
                    new Color(0x56b4e9),
                    new Color(0xf0833a),
                    new Color(0x2fc79a),
                    new Color(0xdf9fc3),
                    new Color(0xe6b73c),
                    new Color(0xdddddd));

    private final boolean isDark;
    private final boolean isFilled;

    Theme(boolean isDark, boolean isFilled) {
        this.isDark = isDark;
        this.isFilled = isFilled;
    }

    Optional<Color> background() {
        return isFilled ? Optional.of(new Color(isDark ? 0x14171a : 0xffffff)) : Optional.empty();
    }

    Color text() {
        return new Color(isDark ? 0xe8e8e8 : 0x1a1a1a);
    }

    Color grid() {
        return new Color(isDark ? 0x3a3f45 : 0xdcdcdc);
    }

    Color faint() {
        return new Color(isDark ? 0x8a9097 : 0x8c8c8c);
    }

    Color series(int index) {
        List<Color> colours = isDark ? ON_DARK : ON_LIGHT;
        return colours.get(index % ChartStyle.DISTINCT);
    }
}
