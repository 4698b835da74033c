package esma.results;

import esma.cf.proof.Proof;
import esma.constants.EvaluationException;
import esma.constants.expression.ExpressionException;
import esma.engine.check.Admission;
import esma.engine.formula.Formula;
import esma.results.json.FormulaJson;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Formulas from lines of JSON, each examined before it is stored. Formulas go by blocks, a
 * transaction each; those whose proof rests on another formula come last, when that one may be in.
 * An import that was interrupted is done again from the start and adds only what is missing.
 */
final class Import {
    /** A formula takes some kilobytes. */
    private static final int LONGEST_LINE = 4_194_304;

    private static final int BLOCK = 500;

    private record Numbered(long line, Formula formula) {}

    private final Database into;
    private final Consumer<RefusedLine> refusals;
    private final Admission admission;
    private final List<FormulaRow> block = new ArrayList<>(BLOCK);
    private final List<Numbered> following = new ArrayList<>();
    private long added;
    private long known;
    private long refused;

    Import(Database into, int digits, Consumer<RefusedLine> refusals) {
        this.into = into;
        this.refusals = refusals;
        this.admission = new Admission(digits, this::ground);
    }

    ImportReport run(Reader text) throws IOException {
        BoundedLines lines = new BoundedLines(text, LONGEST_LINE);
        for (long number = 1; lines.next(); number++) {
            if (lines.isTooLong()) {
                refuse(number, "longer than " + LONGEST_LINE + " characters");
            } else if (!lines.line().isEmpty()) {
                read(number, lines.line());
            }
        }
        store();
        for (Numbered formula : following) {
            examine(formula);
            store();
        }
        return new ImportReport(added, known, refused);
    }

    private void read(long number, String line) {
        try {
            Numbered formula = new Numbered(number, FormulaJson.readStrictly(line));
            boolean follows =
                    formula.formula()
                            .standing()
                            .proof()
                            .filter(Proof.Equivalent.class::isInstance)
                            .isPresent();
            if (follows) {
                following.add(formula);
            } else {
                examine(formula);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            refuse(number, String.valueOf(e.getMessage()));
        }
    }

    private void examine(Numbered formula) {
        try {
            Admission.Outcome outcome = admission.examine(formula.formula());
            if (outcome instanceof Admission.Outcome.Admitted admitted) {
                block.add(FormulaRow.of(admitted.formula()));
            } else {
                refuse(formula.line(), ((Admission.Outcome.Refused) outcome).reason());
            }
        } catch (EvaluationException
                | ExpressionException
                | IllegalArgumentException
                | ArithmeticException e) {
            refuse(formula.line(), String.valueOf(e.getMessage()));
        }
        if (block.size() == BLOCK) {
            store();
        }
    }

    private void refuse(long line, String reason) {
        refused++;
        // What is wrong may quote the line, whatever is in it.
        refusals.accept(new RefusedLine(line, reason.replaceAll("\\p{Cntrl}+", " ")));
    }

    /** A formula that a proof may rest on: what follows from another one is no ground. */
    private Optional<Formula> ground(String key) {
        return into.guarded(() -> new FormulaReader(into.handle()).ofKey(key))
                .map(StoredFormula::formula)
                .filter(f -> Strength.of(f.standing()) != Strength.CONSEQUENCE);
    }

    private void store() {
        if (block.isEmpty()) {
            return;
        }
        int fresh = into.transaction(() -> new FormulaWriter(into.handle(), false).store(block));
        added += fresh;
        known += block.size() - fresh;
        block.clear();
    }
}
