package esma.cli.option;

import esma.engine.SpecificationException;
import java.util.List;
import java.util.Locale;

/** Searches that have a name. */
public enum Preset {
    /** The domain of the published search (arXiv 2212.09470): e, e², tan 1, and Bessel ratios. */
    PAPER(
            List.of(
                    "e",
                    "e^2",
                    "tan(1)",
                    "besselI(0,2)/besselI(1,2)",
                    "besselI(0,1)/besselI(1,1)",
                    "besselJ(0,2)/besselJ(1,2)"),
            new GridOptions.Defaults("moebius:2", "1..4", 160));

    private final List<String> constants;
    private final GridOptions.Defaults defaults;

    Preset(List<String> constants, GridOptions.Defaults defaults) {
        this.constants = constants;
        this.defaults = defaults;
    }

    /** The constants searched. */
    public List<String> constants() {
        return constants;
    }

    /** The grid, where options do not say otherwise. */
    public GridOptions.Defaults defaults() {
        return defaults;
    }

    /**
     * The preset of this name.
     *
     * @throws SpecificationException if there is none
     */
    public static Preset named(String name) {
        for (Preset preset : values()) {
            if (preset.name().toLowerCase(Locale.ROOT).equals(name)) {
                return preset;
            }
        }
        throw new SpecificationException("--preset '" + name + "' is unknown; there is: paper");
    }
}
