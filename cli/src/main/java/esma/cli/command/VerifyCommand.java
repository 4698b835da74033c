package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.StoreJson;
import esma.cli.option.VerificationDigits;
import esma.cli.render.VerifyText;
import esma.engine.check.Reverification;
import esma.engine.formula.Formula;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code esma verify ID -d N}: checks the proof and compares law and target again; the store keeps
 * what is better, and no proof that is refused.
 */
@Command(
        name = "verify",
        description =
                "Verify a stored formula again, to more digits, check its proof, and store the"
                        + " result.")
public final class VerifyCommand extends StoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Its id in this database, or its key.")
    private String id;

    @Mixin private VerificationDigits digits = new VerificationDigits();

    /** Writes to this console. */
    public VerifyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        int places = digits.count();
        try (Store store = openWritable()) {
            StoredFormula stored = StoredFormulas.named(store, id);
            Reverification.Result result =
                    new Reverification(places, key -> store.formula(key).map(f -> f.formula()))
                            .verify(stored.formula());
            boolean stands = result.verdict().stands();
            if (!stands || result.verdict().digits() > verifiedDigits(stored.formula())) {
                store.update(List.of(result.formula()));
            }
            boolean isRefused = result.refusal().isPresent();
            if (isRefused) {
                store.removeProof(stored.id());
            }
            if (json()) {
                console().print(StoreJson.of(stored, result));
            } else {
                print(VerifyText.lines(stored, result, style()));
            }
            return stands && !isRefused ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static int verifiedDigits(Formula formula) {
        return formula.evidence().verifiedDigits();
    }
}
