package esma.results;

import esma.results.json.JsonLine;

/**
 * What is stored about one constant.
 *
 * @param constant canonical text
 * @param groups of its formulas
 * @param theorems formulas with a proof of their own
 * @param following formulas that follow from another one
 * @param open formulas that are verified and have no proof
 * @param refuted formulas that do not hold
 */
public record ConstantSummary(
        String constant, long groups, long theorems, long following, long open, long refuted) {

    /** Formulas that hold, as far as is known. */
    public long formulas() {
        return theorems + following + open;
    }

    /** One line of JSON. */
    public String json() {
        return JsonLine.object(
                json -> {
                    json.writeStringField("constant", constant);
                    json.writeNumberField("formulas", formulas());
                    json.writeNumberField("groups", groups);
                    json.writeNumberField("theorems", theorems);
                    json.writeNumberField("following", following);
                    json.writeNumberField("open", open);
                    json.writeNumberField("refuted", refuted);
                });
    }
}
