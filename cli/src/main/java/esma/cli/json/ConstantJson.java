package esma.cli.json;

import esma.constants.catalogue.NamedConstant;
import esma.results.json.JsonLine;
import java.util.Locale;
import java.util.Optional;

/** {@code constants --json}. */
public final class ConstantJson {

    private ConstantJson() {}

    /** An entry of the catalogue, with its first decimals where they are given. */
    public static String of(NamedConstant entry, Optional<String> value) {
        return JsonLine.object(
                json -> {
                    json.writeStringField("name", entry.name());
                    json.writeFieldName("aliases");
                    String[] aliases = entry.aliases().toArray(new String[0]);
                    json.writeArray(aliases, 0, aliases.length);
                    json.writeStringField("formula", entry.formula());
                    json.writeStringField("description", entry.description());
                    json.writeStringField("latex", entry.latex());
                    json.writeStringField("source", entry.source());
                    json.writeStringField(
                            "irrationality", entry.irrationality().name().toLowerCase(Locale.ROOT));
                    if (value.isPresent()) {
                        json.writeStringField("value", value.get());
                    }
                });
    }
}
