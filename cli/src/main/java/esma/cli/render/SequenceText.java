package esma.cli.render;

import esma.cf.law.Law;
import esma.engine.sequence.FittedLaw;
import esma.engine.sequence.SequenceAnalysis;
import java.util.ArrayList;
import java.util.List;

/** What can be said of a sequence, in words. */
public final class SequenceText {

    private SequenceText() {}

    /** The answer. */
    public static List<String> lines(SequenceAnalysis.Report report, Style style) {
        List<String> sentences = new ArrayList<>();
        switch (report.outcome()) {
            case FOUND -> found(sentences, report.law().orElseThrow(), style);
            case NONE ->
                    sentences.add(
                            "No recurrence of order + preperiod "
                                    + style.atMost()
                                    + " "
                                    + report.asked()
                                    + ": "
                                    + Counted.of(report.terms(), "term")
                                    + " rule it out.");
            case TOO_FEW_TERMS ->
                    sentences.add(
                            "Too few terms to tell: "
                                    + Counted.of(report.terms(), "term")
                                    + " rule out order + preperiod "
                                    + style.atMost()
                                    + " "
                                    + report.ruledOut()
                                    + ", and "
                                    + style.atMost()
                                    + " "
                                    + report.asked()
                                    + " was asked for.");
        }
        List<String> lines = new ArrayList<>();
        sentences.forEach(sentence -> lines.addAll(Wrapped.lines(sentence, "", style.width())));
        return lines;
    }

    private static void found(List<String> sentences, FittedLaw fitted, Style style) {
        Law law = fitted.law();
        sentences.add(
                LawText.recurrence(law.recurrence())
                        + " for n >= "
                        + law.complexity()
                        + " (n counts from 0)");
        sentences.add(
                "order "
                        + law.recurrence().order()
                        + ", preperiod "
                        + law.preperiod()
                        + "; fitted on "
                        + Counted.of(fitted.termsFitted(), "term")
                        + ", reproduces "
                        + fitted.termsHeldOut()
                        + " more");
        if (law.closedForm().isPresent()) {
            sentences.add("terms: " + LawText.of(law, style));
        }
    }
}
