package esma.engine.control;

import esma.constants.Constant;
import esma.constants.Real;

/**
 * From the canonical text of a constant, as stored, back to the number: expressions and controls.
 */
public final class Reals {

    private Reals() {}

    /** The number of this canonical text. */
    public static Real of(String text) {
        String[] parts = text.split(":", 4);
        if (parts[0].equals("random")) {
            return new RandomReal(Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        }
        if (parts[0].equals("planted")) {
            int split = parts[3].lastIndexOf(':');
            return new PlantedReal(
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2]),
                    parts[3].substring(0, split),
                    parts[3].substring(split + 1));
        }
        return Constant.parse(text);
    }
}
