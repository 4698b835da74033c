package esma.web.view;

import esma.engine.check.Check;
import esma.engine.formula.Formula;
import esma.web.check.CheckRequest;
import esma.web.check.CheckResult;
import esma.web.check.CheckTask;
import java.util.List;
import java.util.Optional;

/**
 * The form that runs a check, and one that runs or has ended.
 *
 * @param mayCheck whether this browser has shown the token
 * @param formSecret what the form carries to show that it is of this session
 * @param request what the form is filled with
 * @param error what is wrong with the request; empty where nothing is
 * @param task the check shown
 */
public record CheckView(
        boolean mayCheck,
        String formSecret,
        CheckRequest request,
        String error,
        Optional<Task> task) {

    /** Groups shown. */
    private static final int MOST_GROUPS = 20;

    /**
     * A check.
     *
     * @param message how it stands, in a sentence
     * @param constant what was checked, once it is known
     * @param value the beginning of its decimals
     * @param rows the best formula of each of the best groups
     */
    public record Task(
            String id,
            boolean isRunning,
            long seconds,
            String message,
            Optional<Tex> constant,
            String value,
            List<FormulaRow> rows) {}

    /** The empty form. */
    public static CheckView form(boolean mayCheck, String formSecret) {
        return new CheckView(mayCheck, formSecret, CheckRequest.DEFAULT, "", Optional.empty());
    }

    /** The form again, with what is wrong. */
    public static CheckView refused(String formSecret, CheckRequest request, String error) {
        return new CheckView(true, formSecret, request, error, Optional.empty());
    }

    /** A check that was started. */
    public static CheckView of(String formSecret, CheckTask task) {
        return new CheckView(true, formSecret, task.request(), "", Optional.of(task(task)));
    }

    /** The form's targets to choose from. */
    public List<String> targets() {
        return CheckRequest.TARGETS;
    }

    private static Task task(CheckTask task) {
        CheckResult result = task.result();
        String asked = task.request().expression();
        if (result instanceof CheckResult.Found found) {
            List<List<Formula>> groups = found.report().groups();
            return new Task(
                    task.id(),
                    false,
                    task.seconds(),
                    summary(found.report()),
                    Optional.of(Notation.expression(found.constant().text())),
                    found.decimals(),
                    groups.stream()
                            .limit(MOST_GROUPS)
                            .map(group -> FormulaRow.of(group.get(0)))
                            .toList());
        }
        if (result instanceof CheckResult.Rational rational) {
            return new Task(
                    task.id(),
                    false,
                    task.seconds(),
                    asked
                            + " is a rational number: its continued fraction is finite, "
                            + Notation.brackets(rational.terms()),
                    Optional.of(Notation.expression(rational.constant().text())),
                    "",
                    List.of());
        }
        String message =
                result instanceof CheckResult.Stopped stopped
                        ? "Stopped: " + stopped.reason() + "."
                        : result instanceof CheckResult.Failed failed
                                ? failed.reason()
                                : "Checking " + asked + " …";
        return new Task(
                task.id(),
                result instanceof CheckResult.Running,
                task.seconds(),
                message,
                Optional.empty(),
                "",
                List.of());
    }

    private static String summary(Check.Report report) {
        Check.Coverage coverage = report.coverage();
        String looked =
                Numbers.counted(coverage.targets(), "target")
                        + " under "
                        + Numbers.counted(coverage.patterns(), "sign pattern")
                        + ", "
                        + coverage.depth()
                        + " terms deep";
        int groups = report.groups().size();
        if (groups == 0) {
            return "No formula found. There is no law of order + preperiod ≤ "
                    + coverage.maxOrder()
                    + " among "
                    + looked
                    + ".";
        }
        return Numbers.counted(report.formulas().size(), "formula")
                + " in "
                + Numbers.counted(groups, "group")
                + (groups > MOST_GROUPS ? ", the best " + MOST_GROUPS + " of them here" : "")
                + "; looked at "
                + looked
                + ".";
    }
}
