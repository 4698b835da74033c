package esma.cli.command.cf;

import esma.cf.expand.CfExpansion;
import esma.cli.render.Counted;

/** What Gosper's algorithm answers. */
final class GosperAnswer {
    private GosperAnswer() {}

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
