package esma.cli.json;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.engine.formula.Formula;
import esma.engine.target.MoebiusTarget;
import esma.results.json.FormulaJson;
import esma.results.json.JsonLine;
import java.util.OptionalLong;

/** {@code derive --json}: the formula; or, where there is none, {"law": null} and why. */
public final class DeriveJson {

    private DeriveJson() {}

    /** The formula, which no database has. */
    public static String of(Formula formula) {
        return FormulaJson.write(formula, OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * No formula.
     *
     * @param reason {@code no-law} or {@code beyond-limit}
     */
    public static String ofNone(String constant, Moebius target, SignPattern signs, String reason) {
        return JsonLine.object(
                json -> {
                    json.writeStringField("constant", constant);
                    json.writeStringField(
                            "target", Formula.targetText(constant, new MoebiusTarget(target)));
                    json.writeStringField("signs", signs.text());
                    json.writeNullField("law");
                    json.writeStringField("reason", reason);
                });
    }
}
