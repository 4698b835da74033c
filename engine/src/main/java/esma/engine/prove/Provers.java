package esma.engine.prove;

import esma.cf.proof.Prover;
import esma.constants.Constant;
import esma.constants.Real;
import esma.engine.control.Reals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The provers of constants, each made once. Thread-safe. */
public final class Provers {
    private final Map<String, Prover> provers = new ConcurrentHashMap<>();

    /** Of the constant of this canonical text, as stored. */
    public Prover of(String constant) {
        return provers.computeIfAbsent(constant, text -> of(Reals.of(text)));
    }

    /** Of a number: only of an expression is anything known. */
    public static Prover of(Real number) {
        return number instanceof Constant expression ? Prover.of(expression) : Prover.ofNothing();
    }
}
