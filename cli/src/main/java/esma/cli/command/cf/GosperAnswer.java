package esma.cli.command.cf;

import esma.cf.expand.CfExpansion;
import esma.cf.transform.BihomographicExpansion;
import esma.cf.transform.BihomographicExpansion.Operation;
import esma.cli.option.FractionPair;
import esma.cli.option.GosperOptions;
import esma.cli.render.Counted;

/** What Gosper's algorithm answers. */
final class GosperAnswer {
    private GosperAnswer() {}

    /** {@link #of(CfExpansion)} for two fractions. */
    static CfAnswer of(Operation operation, FractionPair.Fractions pair, GosperOptions options) {
        return of(
                BihomographicExpansion.of(
                        operation, pair.x(), pair.y(), options.wanted(), options.patience()));
    }

    /** The terms, and whether they end because the next one does not settle. */
    static CfAnswer of(CfExpansion found) {
        CfAnswer answer = CfAnswer.of(found.listed());
        return found.ending() == CfExpansion.Ending.UNCERTAIN
                ? answer.remark(
                        Counted.of(found.terms().size(), "term")
                                + " certain: the terms given settle no more, or the result is"
                                + " rational")
                : answer;
    }
}
