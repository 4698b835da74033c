package esma.constants.expression;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The known name at the smallest edit distance (Levenshtein 1966) from a mistyped one. */
final class NearestName {
    private static final int LONGEST_NAME = 64;

    private NearestName() {}

    /** The nearest name within a third of the length, ties going to the first. */
    static Optional<String> of(String mistyped, Set<String> known) {
        if (mistyped.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String wanted = mistyped.toLowerCase(Locale.ROOT);
        int best = Math.max(2, mistyped.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : known) {
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
