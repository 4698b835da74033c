package esma.results.json;

import com.fasterxml.jackson.core.JsonGenerator;
import esma.cf.Terms;
import esma.constants.Constant;
import esma.constants.KnownDecimals;
import esma.engine.check.Check;
import esma.engine.formula.Formula;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/** {@code check --json}: {"constant", "value", "coverage", "formulas"}. */
public final class CheckJson {
    private static final int VALUE_DIGITS = 60;

    private CheckJson() {}

    /** Every formula, group by group; a formula's {@code group} is its place in this document. */
    public static String of(Constant constant, Check.Report report) {
        return JsonLine.object(
                json -> {
                    writeConstant(json, constant);
                    Check.Coverage coverage = report.coverage();
                    json.writeObjectFieldStart("coverage");
                    json.writeNumberField("targets", coverage.targets());
                    json.writeNumberField("patterns", coverage.patterns());
                    json.writeNumberField("candidates", coverage.candidates());
                    json.writeNumberField("depth", coverage.depth());
                    json.writeNumberField("shortest", coverage.shortest());
                    json.writeNumberField("maxOrder", coverage.maxOrder());
                    json.writeNumberField("refuted", report.refutations().size());
                    json.writeEndObject();
                    json.writeArrayFieldStart("formulas");
                    long group = 0;
                    for (List<Formula> formulas : report.groups()) {
                        group++;
                        for (Formula formula : formulas) {
                            json.writeRawValue(
                                    FormulaJson.write(
                                            formula, OptionalLong.empty(), OptionalLong.of(group)));
                        }
                    }
                    json.writeEndArray();
                });
    }

    /** A rational number has {@code rational}, all its terms, and no formulas. */
    public static String ofRational(Constant constant, Terms terms) {
        return JsonLine.object(
                json -> {
                    writeConstant(json, constant);
                    json.writeArrayFieldStart("rational");
                    for (BigInteger term : terms) {
                        json.writeNumber(term);
                    }
                    json.writeEndArray();
                    json.writeObjectFieldStart("coverage");
                    json.writeNumberField("candidates", 0);
                    json.writeEndObject();
                    json.writeArrayFieldStart("formulas");
                    json.writeEndArray();
                });
    }

    private static void writeConstant(JsonGenerator json, Constant constant) throws IOException {
        json.writeStringField("constant", constant.text());
        json.writeStringField("value", KnownDecimals.decimals(constant, VALUE_DIGITS));
    }
}
