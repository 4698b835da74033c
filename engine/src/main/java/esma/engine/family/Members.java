package esma.engine.family;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.law.Law;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.constants.EvaluationException;
import esma.constants.expression.ExpressionException;
import esma.engine.prove.Derivation;
import esma.engine.prove.Derivation.Outcome;
import esma.engine.prove.DerivedFormula;
import esma.engine.sequence.FittedLaw;
import esma.engine.sequence.SequenceAnalysis;
import java.util.Optional;

/**
 * The law at one value of k: derived where something is proved of the number, else read off its
 * certain terms.
 */
final class Members {
    /** Regular terms looked at where nothing is proved of the number. */
    private static final int OPEN_TERMS = 400;

    private final ParametricExpression expression;
    private final Moebius target;
    private final SignPattern signs;
    private final int limit;
    private final int digits;

    /**
     * Of target(expression) under these signs.
     *
     * @param limit most terms that a law may take to show
     * @param digits that a derived law is compared with; 0 for none
     */
    Members(
            ParametricExpression expression,
            Moebius target,
            SignPattern signs,
            int limit,
            int digits) {
        this.expression = expression;
        this.target = target;
        this.signs = signs;
        this.limit = limit;
        this.digits = digits;
    }

    Member at(int k) {
        String text = "";
        try {
            Constant constant = expression.at(k);
            text = constant.text();
            if (constant.rational().isPresent()) {
                return Member.without(k, text, "rational: its continued fraction ends");
            }
            return of(k, constant);
        } catch (EvaluationException | ExpressionException e) {
            return Member.without(k, text, String.valueOf(e.getMessage()));
        }
    }

    private Member of(int k, Constant constant) {
        Derivation derivation = new Derivation(constant, limit);
        Outcome outcome = derivation.derive(target, signs);
        if (outcome instanceof Outcome.Derived derived) {
            return Member.of(k, DerivedFormula.of(derivation, target, signs, derived, digits));
        }
        if (outcome instanceof Outcome.NotDerivable) {
            return open(constant)
                    .map(law -> Member.open(k, constant.text(), law))
                    .orElseGet(
                            () ->
                                    Member.without(
                                            k,
                                            constant.text(),
                                            "no law shows in its first "
                                                    + OPEN_TERMS
                                                    + " regular terms"));
        }
        return Member.without(k, constant.text(), problem(outcome));
    }

    private static String problem(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return "no law shows in the first "
                    + unknown.limit()
                    + " terms, and none need exist: the terms of the base fraction are not all"
                    + " integers";
        }
        return outcome instanceof Outcome.BeyondLimit beyond
                ? "the law does not show within " + beyond.limit() + " terms"
                : "there is provably no C-finite law: unbounded runs of 2";
    }

    private Optional<Law> open(Constant constant) {
        Terms terms =
                SignedRewriting.rewrite(
                        LehmerExpansion.ofImage(
                                target, constant.enclose(4 * OPEN_TERMS), OPEN_TERMS),
                        signs,
                        OPEN_TERMS);
        return SequenceAnalysis.analyse(terms, terms.size() / 4)
                .law()
                .map(FittedLaw::law)
                .filter(law -> law.closedForm().isPresent());
    }
}
