package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.Systems;
import esma.cf.proof.Proof;
import esma.constants.expression.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many programs in one PARI/GP process: the definitions once for each kind of proof, then each
 * program's data and its verdict.
 */
final class PariBatch {
    private PariBatch() {}

    /** For every formula the step that fails, or {@code proved}. */
    static List<String> verdicts(List<ProvedFormula> formulas, Path folder)
            throws IOException, InterruptedException {
        String[] verdicts = new String[formulas.size()];
        List<Integer> order = new ArrayList<>();
        StringBuilder script =
                new StringBuilder(
                        ScriptText.settings(Language.PARI) + ScriptText.functions(Language.PARI));
        for (boolean isLagrange : new boolean[] {false, true}) {
            boolean isFirst = true;
            for (int i = 0; i < verdicts.length; i++) {
                ProvedFormula formula = formulas.get(i);
                if (formula.proof() instanceof Proof.Lagrange == isLagrange) {
                    if (isFirst) {
                        script.append(ScriptText.steps(Language.PARI, formula.proof()));
                        isFirst = false;
                    }
                    order.add(i);
                    script.append(data(formula))
                            .append("{my(s = check()); print(if(s == \"\", \"proved\", s));}\n");
                }
            }
        }
        Path file = Files.writeString(folder.resolve("batch.gp"), script.append("quit(0)\n"));
        List<String> lines = Systems.pari(file).lines();
        assertEquals(order.size(), lines.size(), () -> "lines printed: " + lines);
        for (int i = 0; i < lines.size(); i++) {
            verdicts[order.get(i)] = lines.get(i);
        }
        return List.of(verdicts);
    }

    private static String data(ProvedFormula f) {
        return new ScriptData(
                        Language.PARI,
                        Expression.parse(f.constant()),
                        f.target(),
                        f.signs(),
                        f.law())
                .text(f.proof());
    }
}
