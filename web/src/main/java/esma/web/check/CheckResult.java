package esma.web.check;

import esma.cf.Terms;
import esma.constants.Constant;
import esma.engine.check.Check;
import esma.results.json.CheckJson;
import java.util.Optional;

/** How a check ended, or that it has not. */
public sealed interface CheckResult {

    /** Waiting or at work. */
    record Running() implements CheckResult {}

    /**
     * Done.
     *
     * @param decimals the beginning of the constant's
     */
    record Found(Constant constant, String decimals, Check.Report report) implements CheckResult {}

    /** Done: the number is rational, these are all its terms. */
    record Rational(Constant constant, Terms terms) implements CheckResult {}

    /** Ended before it was done. */
    record Stopped(String reason) implements CheckResult {}

    /** Nothing came of it. */
    record Failed(String reason) implements CheckResult {}

    /** One line of JSON as {@code check --json} prints it; empty where there is nothing to say. */
    default Optional<String> json() {
        if (this instanceof Found found) {
            return Optional.of(CheckJson.of(found.constant(), found.report()));
        }
        return this instanceof Rational rational
                ? Optional.of(CheckJson.ofRational(rational.constant(), rational.terms()))
                : Optional.empty();
    }
}
