package esma.engine.formula;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.Law;
import esma.engine.Sha256;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.Target;

/**
 * target = signed continued fraction (sign pattern, law).
 *
 * @param constant canonical text of the constant
 * @param target the function of it that is expanded
 * @param signs the sign pattern
 * @param law what the terms follow
 * @param status how far it is believed
 * @param evidence why
 * @param metrics how fast it converges
 * @param standing its proof, or why there is none; a theorem's status is {@link Status#PROVED}
 */
public record Formula(
        String constant,
        Target target,
        SignPattern signs,
        Law law,
        Status status,
        Evidence evidence,
        Metrics metrics,
        Standing standing) {

    public Formula {
        if (status == Status.PROVED != standing.isTheorem() && status != Status.REFUTED) {
            throw new IllegalArgumentException(
                    "a formula is proved by a proof: " + status + " with " + standing);
        }
    }

    /** A formula of which no proof was looked for. */
    public Formula(
            String constant,
            Target target,
            SignPattern signs,
            Law law,
            Status status,
            Evidence evidence,
            Metrics metrics) {
        this(constant, target, signs, law, status, evidence, metrics, Standing.UNTRIED);
    }

    /** The same formula with another standing, and the status that goes with it. */
    public Formula with(Standing other) {
        Status next =
                status == Status.REFUTED
                        ? status
                        : other.isTheorem() ? Status.PROVED : Status.VERIFIED;
        return new Formula(constant, target, signs, law, next, evidence, metrics, other);
    }

    /** The same formula with other evidence; refuted if that no longer stands. */
    public Formula with(Evidence other, boolean stands) {
        Status next =
                !stands ? Status.REFUTED : standing.isTheorem() ? Status.PROVED : Status.VERIFIED;
        return new Formula(constant, target, signs, law, next, other, metrics, standing);
    }

    /** At least this many terms are shown and exported. */
    public static final int SHOWN_TERMS = 24;

    /** SHA-256, in hex, of the formula's canonical text; the same in every database. */
    public String key() {
        return keyOf(constant, target, signs);
    }

    /** The key of the formula for this constant, target and sign pattern. */
    public static String keyOf(String constant, Target target, SignPattern signs) {
        return Sha256.hexOf(constant + "\n" + target.code() + "\n" + signs.text());
    }

    /** The target as an expression in the constant, such as {@code (e+1)/(e-1)}. */
    public String targetText() {
        return targetText(constant, target);
    }

    /** The text of this target of this constant. */
    public static String targetText(String constant, Target target) {
        return target.equals(MoebiusTarget.SELF) ? constant : target.text(atom(constant));
    }

    /** max(24, preperiod + period) terms, or the initial terms where those are more. */
    public Terms shownTerms() {
        int count =
                Math.max(SHOWN_TERMS, Math.max(law.preperiod() + law.period(), law.complexity()));
        return law.terms(count);
    }

    /** What decides whether two formulas' tails agree after a shift. */
    public String tailClass() {
        return TailClass.of(law, signs);
    }

    private static String atom(String expression) {
        boolean isAtom =
                expression.chars().allMatch(c -> Character.isLetterOrDigit(c))
                        || isSingleCall(expression);
        return isAtom ? expression : "(" + expression + ")";
    }

    private static boolean isSingleCall(String expression) {
        int open = expression.indexOf('(');
        if (open <= 0
                || !expression.endsWith(")")
                || !expression.substring(0, open).chars().allMatch(Character::isLetterOrDigit)) {
            return false;
        }
        int depth = 0;
        for (int i = open; i < expression.length() - 1; i++) {
            char c = expression.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }
}
