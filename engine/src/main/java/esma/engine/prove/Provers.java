package esma.engine.prove;

import esma.engine.control.Reals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The provers of constants, each made once. Thread-safe. */
public final class Provers {
    private final Map<String, FormulaProver> provers = new ConcurrentHashMap<>();

    /** Of the constant of this canonical text, as stored. */
    public FormulaProver of(String constant) {
        return provers.computeIfAbsent(constant, text -> FormulaProver.of(Reals.of(text)));
    }
}
