package esma.results;

import java.util.Collection;
import java.util.stream.Collectors;

/** A list bound to one parameter, for {@code IN (SELECT value FROM json_each(?))}. */
final class JsonList {

    private JsonList() {}

    /** Of texts made of letters, digits and simple punctuation: codes, hashes. */
    static String of(Collection<String> plain) {
        return plain.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    static String ofNumbers(Collection<Long> numbers) {
        return numbers.toString();
    }
}
