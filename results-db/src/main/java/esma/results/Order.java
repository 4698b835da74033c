package esma.results;

import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * An order of formulas, said twice: in SQL over the tables f, t, e, m, and by keys of columns in
 * memory. Ties go by id.
 *
 * @param sql the columns to order by
 * @param keys the least first, the second where the first are equal; whole numbers below 2^53 and
 *     measures, both exact in doubles
 */
record Order(String sql, List<Key> keys) {

    /** What is compared. */
    @FunctionalInterface
    interface Key {
        /** Of the formula at a position. */
        IntToDoubleFunction over(FormulaColumns columns);
    }

    static final Order ID = new Order("f.id", List.of());

    static final Order DIGITS_PER_TERM =
            new Order(
                    "m.digits_per_term DESC, m.formula_id",
                    List.of(c -> i -> Double.isNaN(c.rates[i]) ? Double.MAX_VALUE : -c.rates[i]));

    static final Order COMPLEXITY =
            new Order("f.complexity, f.id", List.of(c -> i -> c.complexities[i]));

    static final Order TERMS_FOR_100_DIGITS =
            new Order(
                    "ifnull(m.terms_for_100_digits, 9223372036854775807), m.formula_id",
                    List.of(c -> i -> c.terms[i]));

    static final Order SURPLUS =
            new Order(
                    "e.surplus_digits DESC, e.formula_id", List.of(c -> i -> -c.surplusDigits[i]));

    static final Order INTEREST =
            new Order("f.interest, f.id", score(InterestWeights.DEFAULT).keys());

    /** Of a Pareto front. */
    static final Order FRONT =
            new Order(
                    "t.constant_id, f.law_bits + f.target_bits, f.id",
                    List.of(c -> i -> c.target(i).constantId(), c -> i -> c.bits(i)));

    /** The order in which the front is a descent in terms. */
    static final Order DESCENT =
            new Order(
                    "t.constant_id, f.law_bits + f.target_bits, f.terms_counted, f.id",
                    List.of(
                            c -> i -> c.target(i).constantId(),
                            c -> i -> c.bits(i),
                            c -> i -> c.terms[i]));

    /** {@link Interest#score}. */
    static Order score(InterestWeights w) {
        return new Order(
                "f.standing = 2, "
                        + w.terms()
                        + " * f.terms_counted + "
                        + w.law()
                        + " * f.law_bits + "
                        + w.target()
                        + " * f.target_bits + "
                        + w.theorem()
                        + " * (f.standing = 1), f.id",
                List.of(
                        c -> i -> c.standings[i] == Interest.Standing.REFUTED.rank() ? 1 : 0,
                        c ->
                                i ->
                                        (double) w.terms() * c.terms[i]
                                                + (double) w.law() * c.lawBits[i]
                                                + (double) w.target() * c.targetBits[i]
                                                + (c.standings[i]
                                                                == Interest.Standing.SETTLED.rank()
                                                        ? w.theorem()
                                                        : 0)));
    }
}
