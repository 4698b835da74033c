package esma.engine.target;

import esma.cf.Moebius;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The canonical codes of targets. */
final class TargetCode {

    private TargetCode() {}

    static Target parse(String code) {
        int colon = code.indexOf(':');
        String kind = colon < 0 ? "" : code.substring(0, colon);
        String rest = code.substring(colon + 1);
        return switch (kind) {
            case "moebius" -> moebius(code, numbers(rest));
            case "power" -> new PowerTarget(Math.toIntExact(Long.parseLong(rest)));
            case "rational" -> rational(code, rest.split("/", -1));
            default -> throw unknown(code);
        };
    }

    private static Target moebius(String code, List<Long> m) {
        if (m.size() != 4) {
            throw unknown(code);
        }
        return new MoebiusTarget(new Moebius(m.get(0), m.get(1), m.get(2), m.get(3)));
    }

    private static Target rational(String code, String[] sides) {
        if (sides.length != 2) {
            throw unknown(code);
        }
        return new RationalTarget(numbers(sides[0]), numbers(sides[1]));
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("not the code of a target: '" + code + "'");
    }

    static String list(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> numbers(String list) {
        return Stream.of(list.split(",", -1)).map(Long::valueOf).toList();
    }
}
