package esma.engine.target;

import esma.cf.Moebius;
import esma.engine.SpecificationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The families of targets that can be asked for (DESIGN §4): {@code self}; {@code moebius:C}, all
 * (a·x+b)/(c·x+d) with coefficients in [−C, C]; {@code classes:D}, one representative for each
 * GL2(Z) class of determinant up to D; {@code rational:G:C}, quotients of polynomials of degree ≤ G
 * with coefficients in [−C, C]; {@code powers:K}, x^k for 1 ≤ |k| ≤ K. Several are joined by
 * commas.
 */
public final class TargetFamilies {
    private static final Pattern FAMILY = Pattern.compile("([a-z]+)((?::\\d{1,6})*)");

    /** Larger families are refused before anything is generated. */
    private static final long MAX_TARGETS = 2_000_000;

    private TargetFamilies() {}

    /**
     * Reads a family, or several joined by commas.
     *
     * @throws SpecificationException naming what is wrong
     */
    public static TargetSet parse(String text) {
        Map<String, Target> union = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        boolean rotations = false;
        for (String part : text.split(",", -1)) {
            String name = part.trim();
            TargetSet set = family(name);
            set.pairs().forEach(target -> union.putIfAbsent(target.code(), target));
            rotations |= set.allRotations();
            names.add(set.text());
        }
        return new TargetSet(
                String.join(",", names), List.copyOf(union.values()), rotations, rotations);
    }

    private static TargetSet family(String text) {
        Matcher matcher = FAMILY.matcher(text);
        if (!matcher.matches()) {
            throw unknown(text);
        }
        String[] arguments = matcher.group(2).isEmpty() ? new String[0] : colons(matcher.group(2));
        String shape = matcher.group(1) + "/" + arguments.length;
        return switch (shape) {
            case "self/0" -> set(text, List.of(MoebiusTarget.SELF), false);
            case "moebius/1" -> set(text, moebius(bounded(text, arguments[0], 18)), false);
            case "classes/1" -> set(text, classes(bounded(text, arguments[0], 1000)), true);
            case "rational/2" ->
                    set(
                            text,
                            rational(
                                    text,
                                    bounded(text, arguments[0], 8),
                                    bounded(text, arguments[1], 1000)),
                            false);
            case "powers/1" -> set(text, powers(bounded(text, arguments[0], 1000)), false);
            default -> throw unknown(text);
        };
    }

    private static String[] colons(String suffix) {
        return suffix.substring(1).split(":", -1);
    }

    private static TargetSet set(String text, List<Target> pairs, boolean classes) {
        return new TargetSet(text, pairs, classes, classes);
    }

    private static SpecificationException unknown(String text) {
        return new SpecificationException(
                "targets '"
                        + text
                        + "' are unknown; write self, moebius:2, classes:8, rational:2:1 or"
                        + " powers:4, or several joined by commas");
    }

    private static int bounded(String text, String number, int most) {
        int value = Integer.parseInt(number);
        if (value < 1 || value > most) {
            throw new SpecificationException(
                    "targets '" + text + "': " + number + " must lie between 1 and " + most);
        }
        return value;
    }

    /** One of each ±pair of primitive matrices with entries in [−c, c], small ones first. */
    private static List<Target> moebius(int bound) {
        List<Moebius> matrices = new ArrayList<>();
        for (int a = -bound; a <= bound; a++) {
            for (int b = -bound; b <= bound; b++) {
                // Of a matrix and its negative value, the one whose first row leads with a plus.
                if (a < 0 || (a == 0 && b < 0)) {
                    continue;
                }
                for (int c = 0; c <= bound; c++) {
                    for (int d = -bound; d <= bound; d++) {
                        if ((c > 0 || d > 0) && a * d != b * c && gcd(a, b, c, d) == 1) {
                            matrices.add(new Moebius(a, b, c, d));
                        }
                    }
                }
            }
        }
        matrices.sort(SIZE);
        return matrices.stream().<Target>map(MoebiusTarget::new).toList();
    }

    private static final Comparator<Moebius> SIZE =
            Comparator.<Moebius>comparingInt(m -> m.equals(Moebius.IDENTITY) ? 0 : 1)
                    .thenComparingLong(TargetFamilies::height)
                    .thenComparingLong(
                            m ->
                                    Math.abs(m.a())
                                            + Math.abs(m.b())
                                            + Math.abs(m.c())
                                            + Math.abs(m.d()))
                    .thenComparing(Comparator.comparingLong(Moebius::a).reversed())
                    .thenComparing(Comparator.comparingLong(Moebius::b).reversed())
                    .thenComparingLong(Moebius::c)
                    .thenComparing(Comparator.comparingLong(Moebius::d).reversed());

    private static long height(Moebius m) {
        return Math.max(
                Math.max(Math.abs(m.a()), Math.abs(m.b())),
                Math.max(Math.abs(m.c()), Math.abs(m.d())));
    }

    /**
     * (a·x + b)/d with a·d = D', 0 ≤ b &lt; d, gcd(a, b, d) = 1, for every D' ≤ bound: the Hermite
     * normal forms, ψ(D') = D'·∏(1 + 1/p) of them (Serret: regular continued fractions of numbers
     * in one class share a tail).
     */
    private static List<Target> classes(int bound) {
        List<Target> targets = new ArrayList<>();
        for (int determinant = 1; determinant <= bound; determinant++) {
            for (int d = 1; d <= determinant; d++) {
                if (determinant % d != 0) {
                    continue;
                }
                int a = determinant / d;
                for (int b = 0; b < d; b++) {
                    if (gcd(a, b, d, 0) == 1) {
                        targets.add(new MoebiusTarget(new Moebius(a, b, 0, d)));
                    }
                }
            }
        }
        return targets;
    }

    private static List<Target> powers(int bound) {
        List<Target> targets = new ArrayList<>();
        targets.add(MoebiusTarget.SELF);
        targets.add(new MoebiusTarget(new Moebius(0, 1, 1, 0)));
        for (int k = 2; k <= bound; k++) {
            targets.add(new PowerTarget(k));
            targets.add(new PowerTarget(-k));
        }
        return targets;
    }

    private static List<Target> rational(String text, int degree, int bound) {
        double pairs = Math.pow(2.0 * bound + 1, 2.0 * degree + 2) / 4;
        if (pairs > MAX_TARGETS) {
            throw new SpecificationException(
                    "targets '" + text + "' would be more than " + MAX_TARGETS + "; lower a bound");
        }
        return RationalFunctions.quotients(degree, bound);
    }

    private static int gcd(int... values) {
        int gcd = 0;
        for (int value : values) {
            int x = Math.abs(value);
            while (x != 0) {
                int rest = gcd % x;
                gcd = x;
                x = rest;
            }
        }
        return gcd;
    }
}
