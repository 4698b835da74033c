package esma.cli.option;

import esma.cf.SignPattern;
import esma.cf.expand.TermRule;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How terms are chosen. */
public final class RuleOption {
    private static final String REGULAR = "regular";
    private static final String FLOOR = "floor:";
    private static final Map<String, TermRule> NAMED =
            Map.of(
                    REGULAR,
                    TermRule.REGULAR,
                    "nearest",
                    TermRule.NEAREST,
                    "negative",
                    TermRule.NEGATIVE,
                    "odd",
                    TermRule.ODD,
                    "even",
                    TermRule.EVEN,
                    "backward",
                    TermRule.BACKWARD);

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            defaultValue = REGULAR,
            description =
                    "regular (default), nearest, negative, odd, even, backward; a sign pattern such"
                            + " as \"+--\"; numerators such as 1,3,-2, or floor:1,3,-2 to round"
                            + " down always, as contfrac of PARI/GP.")
    private String rule;

    /** Whether the terms are regular ones. */
    public boolean isRegular() {
        return rule.equals(REGULAR);
    }

    /**
     * The rule.
     *
     * @throws SpecificationException where the text names none
     */
    public TermRule rule() {
        try {
            if (NAMED.containsKey(rule)) {
                return NAMED.get(rule);
            }
            if (rule.matches("[+-]+")) {
                return TermRule.signed(new SignPattern(rule));
            }
            return rule.startsWith(FLOOR)
                    ? TermRule.floorWithNumerators(integers(rule.substring(FLOOR.length())))
                    : TermRule.numerators(integers(rule));
        } catch (IllegalArgumentException e) {
            throw new SpecificationException(
                    "--rule '"
                            + rule
                            + "' is none of regular, nearest, negative, odd, even, backward, signs"
                            + " such as +--, numerators such as 1,3,-2");
        }
    }

    private static List<BigInteger> integers(String text) {
        List<BigInteger> integers = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            integers.add(new BigInteger(word.strip()));
        }
        return integers;
    }
}
