package esma.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.metrics.ErrorCurve;
import esma.engine.rank.Interest;
import esma.plot.Curve;
import esma.plot.Picture;
import esma.plot.Ranked;
import esma.results.json.JsonLine;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** {@code plot --json}: what is drawn, in numbers. */
public final class PlotJson {

    private PlotJson() {}

    /**
     * Curves: element n of a list is that of the fraction of n + 1 terms; {@code delta} is null
     * where q_n is 1.
     */
    public static String of(Picture picture, List<Curve> curves) {
        return JsonLine.object(
                json -> {
                    writeTexts(json, picture);
                    json.writeArrayFieldStart("curves");
                    for (Curve curve : curves) {
                        write(json, curve);
                    }
                    json.writeEndArray();
                });
    }

    /** A front, simplest first. */
    public static String of(Picture picture, String constant, List<Ranked> front) {
        return JsonLine.object(
                json -> {
                    writeTexts(json, picture);
                    json.writeStringField("constant", constant);
                    json.writeArrayFieldStart("front");
                    for (Ranked ranked : front) {
                        Interest interest = Interest.of(ranked.formula());
                        json.writeStartObject();
                        writeIdentity(json, ranked.name(), ranked.formula());
                        json.writeNumberField("terms", interest.terms());
                        json.writeNumberField("bits", interest.bits());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private static void writeTexts(JsonGenerator json, Picture picture) throws IOException {
        json.writeStringField("title", picture.title());
        json.writeStringField("alternativeText", picture.altText());
    }

    private static void writeIdentity(JsonGenerator json, String id, Formula formula)
            throws IOException {
        json.writeNumberField("id", Long.parseLong(id));
        json.writeStringField("key", formula.key());
        json.writeStringField("target", formula.targetText());
        json.writeStringField("signs", formula.signs().text());
    }

    private static void write(JsonGenerator json, Curve curve) throws IOException {
        json.writeStartObject();
        writeIdentity(json, curve.name(), curve.comparison().formula());
        Metrics.Fit fit = curve.comparison().formula().metrics().fit();
        if (fit.isKnown()) {
            json.writeObjectFieldStart("fit");
            json.writeNumberField("constant", fit.constant());
            json.writeNumberField("logarithmic", fit.logarithmic());
            json.writeNumberField("linear", fit.linear());
            json.writeNumberField("factorial", fit.factorial());
            json.writeNumberField("quadratic", fit.quadratic());
            json.writeEndObject();
        } else {
            json.writeNullField("fit");
        }
        write(json, curve.comparison().errors());
        json.writeObjectFieldStart("regular");
        write(json, curve.comparison().regular());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ErrorCurve curve) throws IOException {
        json.writeArrayFieldStart("log10Error");
        for (int n = 0; n < curve.size(); n++) {
            json.writeNumber(curve.log10Error(n));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("delta");
        for (int n = 0; n < curve.size(); n++) {
            OptionalDouble delta = curve.delta(n);
            if (delta.isPresent()) {
                json.writeNumber(delta.getAsDouble());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
