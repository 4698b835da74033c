package esma.results.export;

import java.util.List;

/**
 * Where exported data come from and what may be done with them.
 *
 * @param version of esma
 * @param commit it was built from
 */
public record Notice(String version, String commit) {
    /** The licence's short name (SPDX). */
    public static final String LICENCE = "CC0-1.0";

    /** The licence's address. */
    static final String ADDRESS = "https://creativecommons.org/publicdomain/zero/1.0/";

    /** Lines of plain text. */
    List<String> lines() {
        return List.of(
                "Formulas of esma " + version + " (commit " + commit + ").",
                "These data are dedicated to the public domain: " + LICENCE + ",",
                ADDRESS);
    }
}
