package esma.web.query;

import esma.cf.SignPattern;
import esma.cf.law.LawKind;
import esma.constants.Constant;
import esma.constants.expression.ExpressionException;
import esma.engine.formula.Status;
import esma.results.FormulaQuery;
import esma.results.FormulaQuery.Sort;
import esma.web.security.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filters of an address, as texts. The same filters always make the same address, and an
 * address all of its filters.
 */
public final class FormulaFilter {

    /** The parameters there are. */
    public enum Field {
        /** An expression. */
        CONSTANT,
        /** Text of the target, or its code. */
        TARGET,
        /** A sign pattern, or periods such as {@code 1..4}. */
        SIGNS,
        /** Period of the law. */
        PERIOD,
        /** Order of the recurrence, or a range of orders. */
        ORDER,
        /** Kind of closed form. */
        KIND,
        /** How far it is believed. */
        STATUS,
        /** {@code true}: neither a theorem nor following from another formula. */
        OPEN,
        /** Least digits per term. */
        RATE,
        /** Text in constant or target. */
        Q,
        /** All formulas of a group, by its id. */
        GROUP,
        /** Found by a job, by its number. */
        JOB,
        /** {@code true}: every formula, not only the first of each group. */
        ALL,
        /** Order of the list. */
        SORT,
        /** Page of the list, from 1. */
        PAGE;

        /** Its name in addresses. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Longer values are refused. */
    public static final int MOST_CHARACTERS = 500;

    /** Beyond this page a filter is asked for. */
    public static final int MOST_PAGES = 2_000;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    private final Map<Field, String> values;

    private FormulaFilter(Map<Field, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The filters of an address; a parameter without a value is none.
     *
     * @param parameter values by name
     * @throws Refusal if a value is too long
     */
    public static FormulaFilter of(Function<String, Optional<String>> parameter) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            parameter
                    .apply(field.parameter())
                    .map(String::trim)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(field, bounded(field, value)));
        }
        return new FormulaFilter(values);
    }

    private static String bounded(Field field, String value) {
        if (value.length() > MOST_CHARACTERS) {
            throw Refusal.badRequest(
                    field.parameter() + " is longer than " + MOST_CHARACTERS + " characters");
        }
        return value;
    }

    /** No filters. */
    public static FormulaFilter none() {
        return of(name -> Optional.empty());
    }

    /** The value of a filter, empty where there is none. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The same with another value of one filter; from the first page, unless it is the page. */
    public FormulaFilter with(Field field, String value) {
        Map<Field, String> next = new EnumMap<>(Field.class);
        next.putAll(values);
        next.remove(Field.PAGE);
        next.put(field, value);
        next.values().removeIf(String::isEmpty);
        return new FormulaFilter(next);
    }

    /** How many filters there are beside order and page. */
    public long count() {
        return values.keySet().stream().filter(f -> f != Field.SORT && f != Field.PAGE).count();
    }

    /** The address of the list at a path. */
    public String address(String path) {
        String query =
                values.entrySet().stream()
                        .map(entry -> entry.getKey().parameter() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The page asked for, from 1. */
    public int page() {
        return has(Field.PAGE) ? number(Field.PAGE, 1, MOST_PAGES) : 1;
    }

    /** The order asked for. */
    public Sort sort() {
        return has(Field.SORT) ? choice(Sort.values(), Field.SORT) : Sort.INTEREST;
    }

    /** What is asked for, without a limit. */
    public FormulaQuery query() {
        FormulaQuery query = FormulaQuery.everything();
        if (has(Field.CONSTANT)) {
            query = query.constant(canonical(get(Field.CONSTANT)));
        }
        if (has(Field.TARGET)) {
            query = query.target(get(Field.TARGET));
        }
        if (has(Field.SIGNS)) {
            query = narrowSigns(query, get(Field.SIGNS));
        }
        if (has(Field.PERIOD)) {
            query = query.period(number(Field.PERIOD, 0, Integer.MAX_VALUE));
        }
        if (has(Field.ORDER)) {
            int[] range = range(Field.ORDER);
            query = query.orders(range[0], range[1]);
        }
        if (has(Field.KIND)) {
            query = query.kind(choice(LawKind.values(), Field.KIND));
        }
        if (has(Field.STATUS)) {
            query = query.status(choice(Status.values(), Field.STATUS));
        }
        if (isTrue(Field.OPEN)) {
            query = query.open();
        }
        if (has(Field.RATE)) {
            query = query.minRate(rate());
        }
        if (has(Field.Q)) {
            query = query.text(get(Field.Q));
        }
        if (has(Field.JOB)) {
            query = query.job(number(Field.JOB, 1, Integer.MAX_VALUE));
        }
        if (has(Field.GROUP)) {
            query = query.group(number(Field.GROUP, 1, Integer.MAX_VALUE));
        }
        return (isTrue(Field.ALL) ? query.all() : query).sorted(sort());
    }

    private boolean has(Field field) {
        return values.containsKey(field);
    }

    /** The numbers of a control are stored under texts that are no expressions. */
    private static String canonical(String constant) {
        if (constant.startsWith("random:") || constant.startsWith("planted:")) {
            return constant;
        }
        try {
            return Constant.parse(constant).text();
        } catch (ExpressionException e) {
            throw Refusal.badRequest("constant: " + e.getMessage());
        }
    }

    private FormulaQuery narrowSigns(FormulaQuery query, String text) {
        if (RANGE.matcher(text).matches()) {
            int[] range = range(Field.SIGNS);
            return query.signPeriods(range[0], range[1]);
        }
        try {
            return query.signs(new SignPattern(text).text());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "signs: '"
                            + text
                            + "' is neither a pattern such as +- nor periods such as 1..4");
        }
    }

    private double rate() {
        try {
            double rate = Double.parseDouble(get(Field.RATE));
            if (Double.isFinite(rate)) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.badRequest("rate: '" + get(Field.RATE) + "' is no number");
    }

    private boolean isTrue(Field field) {
        String value = values.getOrDefault(field, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.badRequest(
                    field.parameter() + ": '" + value + "' is neither true nor false");
        }
        return value.equals("true");
    }

    private int number(Field field, int least, int most) {
        String text = get(field);
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw Refusal.badRequest(
                field.parameter()
                        + ": '"
                        + text
                        + "' is no whole number from "
                        + least
                        + (most == Integer.MAX_VALUE ? " on" : " to " + most));
    }

    private int[] range(Field field) {
        Matcher matcher = RANGE.matcher(get(field));
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.start(2) < 0 ? from : Integer.parseInt(matcher.group(2));
            if (from <= to) {
                return new int[] {from, to};
            }
        }
        throw Refusal.badRequest(
                field.parameter()
                        + ": '"
                        + get(field)
                        + "' is neither a number nor a range such as 1..4");
    }

    private <E extends Enum<E>> E choice(E[] options, Field field) {
        return Stream.of(options)
                .filter(option -> nameOf(option).equals(get(field)))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        field.parameter()
                                                + ": '"
                                                + get(field)
                                                + "' is none of "
                                                + Stream.of(options)
                                                        .map(FormulaFilter::nameOf)
                                                        .collect(Collectors.joining(", "))));
    }

    /** How a choice is written in addresses. */
    public static String nameOf(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
