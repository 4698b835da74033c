package esma.engine.target;

import esma.cf.Moebius;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The canonical codes of targets. */
final class TargetCode {

    private TargetCode() {}

    static Target parse(String code) {
        try {
            return read(code);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "not the code of a target: '" + code + "' (" + e.getMessage() + ")", e);
        }
    }

    private static Target read(String code) {
        int colon = code.indexOf(':');
        String kind = colon < 0 ? "" : code.substring(0, colon);
        String rest = code.substring(colon + 1);
        return switch (kind) {
            case "moebius" -> moebius(numbers(rest));
            case "power" -> new PowerTarget(Math.toIntExact(Long.parseLong(rest)));
            case "rational" -> rational(rest.split("/", -1));
            default ->
                    throw new IllegalArgumentException(
                            "it starts with moebius:, rational: or power:");
        };
    }

    private static Target moebius(List<Long> m) {
        if (m.size() != 4) {
            throw new IllegalArgumentException("a matrix has 4 entries");
        }
        return new MoebiusTarget(new Moebius(m.get(0), m.get(1), m.get(2), m.get(3)));
    }

    private static Target rational(String[] sides) {
        if (sides.length != 2) {
            throw new IllegalArgumentException("a quotient has a numerator and a denominator");
        }
        List<Long> top = numbers(sides[0]);
        List<Long> bottom = numbers(sides[1]);
        Target target = RationalTarget.canonical(top, bottom);
        if (!RationalFunctions.coprime(top, bottom)) {
            throw new IllegalArgumentException("numerator and denominator have a common factor");
        }
        return target;
    }

    static String list(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> numbers(String list) {
        return Stream.of(list.split(",", -1)).map(Long::valueOf).toList();
    }
}
