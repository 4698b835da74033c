package esma.results;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A condition on formulas, said twice: in SQL over the tables f, t, c, e, m, and over columns in
 * memory.
 */
sealed interface Filter {

    /** With one {@code ?} for each of the {@link #values}. */
    String sql();

    List<Object> values();

    /** Whether the formula at a position satisfies it. */
    IntPredicate over(FormulaColumns columns);

    record Constant(String text) implements Filter {
        @Override
        public String sql() {
            return "c.text = ?";
        }

        @Override
        public List<Object> values() {
            return List.of(text);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            return columns.ofTargets(target -> target.constant().equals(text));
        }
    }

    record Target(String textOrCode) implements Filter {
        @Override
        public String sql() {
            return "f.target_id IN (SELECT id FROM targets WHERE text = ?"
                    + " UNION SELECT id FROM targets WHERE code = ?)";
        }

        @Override
        public List<Object> values() {
            return List.of(textOrCode, textOrCode);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            return columns.ofTargets(
                    target -> target.text().equals(textOrCode) || target.code().equals(textOrCode));
        }
    }

    record Signs(String pattern) implements Filter {
        @Override
        public String sql() {
            // So it is looked up under every target, also where SQLite has no statistics yet.
            return "f.signs = ? AND f.target_id IN (SELECT id FROM targets)";
        }

        @Override
        public List<Object> values() {
            return List.of(pattern);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            int number = columns.pattern(pattern);
            int[] signs = columns.signs;
            return i -> signs[i] == number;
        }
    }

    record SignPeriods(int least, int most) implements Filter {
        @Override
        public String sql() {
            return "f.sign_period BETWEEN ? AND ?";
        }

        @Override
        public List<Object> values() {
            return List.of(least, most);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            int[] periods = columns.signPeriods;
            return i -> periods[i] >= least && periods[i] <= most;
        }
    }

    record Kind(LawKind kind) implements Filter {
        @Override
        public String sql() {
            return kind == LawKind.POLYNOMIAL
                    ? "f.kind = ?"
                    : "f.kind <> 'polynomial' AND f.kind = ?";
        }

        @Override
        public List<Object> values() {
            return List.of(kind.text());
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            LawKind[] kinds = columns.kinds;
            return i -> kinds[i] == kind;
        }
    }

    record HasStatus(Status status) implements Filter {
        @Override
        public String sql() {
            return status == Status.PROVED
                    ? "f.status = ?"
                    : "f.status <> 'proved' AND f.status = ?";
        }

        @Override
        public List<Object> values() {
            return List.of(status.text());
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            Status[] statuses = columns.statuses;
            return i -> statuses[i] == status;
        }
    }

    record Open() implements Filter {
        @Override
        public String sql() {
            return "f.status <> 'proved' AND f.status = 'verified'"
                    + " AND NOT EXISTS (SELECT 1 FROM proofs p WHERE p.formula_id = f.id)";
        }

        @Override
        public List<Object> values() {
            return List.of();
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            byte[] standings = columns.standings;
            return i -> standings[i] == Interest.Standing.OPEN.rank();
        }
    }

    record Orders(int least, int most) implements Filter {
        @Override
        public String sql() {
            return "f.law_order BETWEEN ? AND ?";
        }

        @Override
        public List<Object> values() {
            return List.of(least, most);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            int[] orders = columns.orders;
            return i -> orders[i] >= least && orders[i] <= most;
        }
    }

    record Period(int period) implements Filter {
        @Override
        public String sql() {
            return "f.period = ?";
        }

        @Override
        public List<Object> values() {
            return List.of(period);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            int[] periods = columns.periods;
            return i -> periods[i] == period;
        }
    }

    record MinDigits(int digits) implements Filter {
        @Override
        public String sql() {
            return "e.verified_digits >= ?";
        }

        @Override
        public List<Object> values() {
            return List.of(digits);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            int[] verified = columns.verifiedDigits;
            return i -> verified[i] >= digits;
        }
    }

    record MinRate(double digitsPerTerm) implements Filter {
        @Override
        public String sql() {
            return "m.digits_per_term >= ?";
        }

        @Override
        public List<Object> values() {
            return List.of(digitsPerTerm);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            double[] rates = columns.rates;
            return i -> rates[i] >= digitsPerTerm;
        }
    }

    record Text(String part) implements Filter {
        @Override
        public String sql() {
            return "f.target_id IN (SELECT a.id FROM targets a JOIN constants b"
                    + " ON b.id = a.constant_id WHERE instr(lower(a.text), lower(?)) > 0"
                    + " OR instr(lower(b.text), lower(?)) > 0)";
        }

        @Override
        public List<Object> values() {
            return List.of(part, part);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            String wanted = lower(part);
            return columns.ofTargets(
                    target ->
                            lower(target.text()).contains(wanted)
                                    || lower(target.constant()).contains(wanted));
        }

        /** Of ASCII letters alone, as in SQLite. */
        private static String lower(String text) {
            StringBuilder lower = new StringBuilder(text);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 'A' && c <= 'Z') {
                    lower.setCharAt(i, (char) (c + ('a' - 'A')));
                }
            }
            return lower.toString();
        }
    }

    record Job(int job) implements Filter {
        @Override
        public String sql() {
            return "f.id IN (SELECT formula_id FROM job_formulas WHERE job_id = ?)";
        }

        @Override
        public List<Object> values() {
            return List.of(job);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            return columns.foundBy(job)::get;
        }
    }

    record Group(long group) implements Filter {
        @Override
        public String sql() {
            return "t.group_id = ?";
        }

        @Override
        public List<Object> values() {
            return List.of(group);
        }

        @Override
        public IntPredicate over(FormulaColumns columns) {
            return columns.ofTargets(target -> target.group() == group);
        }
    }
}
