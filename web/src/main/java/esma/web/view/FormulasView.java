package esma.web.view;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.results.FormulaQuery.Sort;
import esma.results.StoredFormula;
import esma.web.query.FormulaFilter;
import esma.web.query.FormulaFilter.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the list of formulas.
 *
 * @param summary which formulas of how many
 * @param error what is wrong with the filters; empty where nothing is
 * @param filters how many there are
 * @param constants to choose from
 * @param previous address of the page before
 * @param next address of the page after
 * @param json address of the same as JSON
 */
public record FormulasView(
        FormulaFilter filter,
        List<FormulaRow> rows,
        String summary,
        String error,
        long filters,
        List<String> constants,
        List<Choice> kinds,
        List<Choice> statuses,
        List<Choice> sorts,
        Optional<String> previous,
        Optional<String> next,
        String json) {

    /** Formulas on a page. */
    public static final int PAGE_SIZE = 25;

    /** An entry of a list to choose from. */
    public record Choice(String value, String label, boolean chosen) {}

    /** The formulas of the filter's page. */
    public static FormulasView of(
            FormulaFilter filter, List<StoredFormula> rows, long total, List<String> constants) {
        int page = filter.page();
        long first = (page - 1L) * PAGE_SIZE;
        long last = first + rows.size();
        String unit = filter.get(Field.ALL).equals("true") ? "formula" : "group";
        String summary =
                total == 0
                        ? "No formula is stored that fits."
                        : rows.isEmpty()
                                ? "There are only " + Numbers.counted(total, unit) + "."
                                : Numbers.grouped(first + 1)
                                        + " to "
                                        + Numbers.grouped(last)
                                        + " of "
                                        + Numbers.counted(total, unit)
                                        + (unit.equals("group") ? ", the first of each" : "");
        boolean hasNext = last < total && !rows.isEmpty() && page < FormulaFilter.MOST_PAGES;
        return view(
                filter,
                rows.stream().map(FormulaRow::of).toList(),
                summary,
                "",
                constants,
                page > 1 ? Optional.of(address(filter, page - 1)) : Optional.empty(),
                hasNext ? Optional.of(address(filter, page + 1)) : Optional.empty());
    }

    /** Filters that cannot be read. */
    public static FormulasView ofError(FormulaFilter filter, String error, List<String> constants) {
        return view(filter, List.of(), "", error, constants, Optional.empty(), Optional.empty());
    }

    private static FormulasView view(
            FormulaFilter filter,
            List<FormulaRow> rows,
            String summary,
            String error,
            List<String> constants,
            Optional<String> previous,
            Optional<String> next) {
        return new FormulasView(
                filter,
                rows,
                summary,
                error,
                filter.count(),
                constants,
                choices(LawKind.values(), filter.get(Field.KIND)),
                choices(Status.values(), filter.get(Field.STATUS)),
                sorts(filter.get(Field.SORT)),
                previous,
                next,
                filter.address("/api/formulas"));
    }

    private static String address(FormulaFilter filter, int page) {
        return filter.with(Field.PAGE, page == 1 ? "" : Integer.toString(page))
                .address("/formulas");
    }

    private static List<Choice> choices(Enum<?>[] options, String chosen) {
        return Stream.of(options)
                .map(FormulaFilter::nameOf)
                .map(name -> new Choice(name, name, name.equals(chosen)))
                .toList();
    }

    private static List<Choice> sorts(String chosen) {
        return Stream.of(
                        Sort.INTEREST,
                        Sort.TERMS_FOR_100_DIGITS,
                        Sort.DIGITS_PER_TERM,
                        Sort.COMPLEXITY,
                        Sort.SURPLUS,
                        Sort.ID)
                .map(
                        sort ->
                                new Choice(
                                        FormulaFilter.nameOf(sort),
                                        sortLabel(sort),
                                        FormulaFilter.nameOf(sort).equals(chosen)))
                .toList();
    }

    private static String sortLabel(Sort sort) {
        return switch (sort) {
            case INTEREST -> "most interesting first";
            case TERMS_FOR_100_DIGITS -> "fewest terms for 100 digits";
            case DIGITS_PER_TERM -> "most digits per term";
            case COMPLEXITY -> "simplest recurrence";
            case SURPLUS -> "most surplus digits";
            case ID -> "as found";
        };
    }

    /** The value of a filter. */
    public String value(String parameter) {
        return Stream.of(Field.values())
                .filter(field -> field.parameter().equals(parameter))
                .findFirst()
                .map(filter::get)
                .orElse("");
    }
}
