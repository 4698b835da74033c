package esma.engine.verify;

/**
 * Which theorems are compared with digits although their proof suffices: one in a hundred, drawn by
 * the formula's key, so that every run on any machine draws the same.
 */
public final class SpotCheck {
    private static final int ONE_IN = 100;

    /** 60 bits of a SHA-256 hash. */
    private static final int HEX_DIGITS = 15;

    private SpotCheck() {}

    /** Whether the formula of this key, 64 hex digits, is drawn. */
    public static boolean draws(String key) {
        return Long.parseLong(key.substring(0, HEX_DIGITS), 16) % ONE_IN == 0;
    }
}
