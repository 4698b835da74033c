package esma.cli.option;

import esma.engine.SpecificationException;
import java.util.List;
import java.util.Map;

/**
 * A search that has a name.
 *
 * @param constants searched
 * @param defaults of the grid, where options do not say otherwise
 */
public record Preset(List<String> constants, GridOptions.Defaults defaults) {

    /** The domain of the published search (arXiv 2212.09470): e, e², tan 1, and Bessel ratios. */
    private static final Preset PAPER =
            new Preset(
                    List.of(
                            "e",
                            "e^2",
                            "tan(1)",
                            "besselI(0,2)/besselI(1,2)",
                            "besselI(0,1)/besselI(1,1)",
                            "besselJ(0,2)/besselJ(1,2)"),
                    new GridOptions.Defaults("moebius:2", "1..4", 160));

    private static final Map<String, Preset> BY_NAME = Map.of("paper", PAPER);

    public Preset {
        constants = List.copyOf(constants);
    }

    /**
     * The preset of this name.
     *
     * @throws SpecificationException if there is none
     */
    public static Preset named(String name) {
        if (!BY_NAME.containsKey(name)) {
            throw new SpecificationException(
                    "--preset '"
                            + name
                            + "' is unknown; there is: "
                            + String.join(", ", BY_NAME.keySet()));
        }
        return BY_NAME.get(name);
    }
}
