package esma.cli.render;

import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** What a law says, in words: its closed form, or failing that its recurrence. */
public final class LawText {
    private static final int SHOWN_RESIDUES = 12;

    private LawText() {}

    /** One line. */
    public static String of(Law law, Style style) {
        return law.closedForm()
                .map(form -> closedForm(law, form, style))
                .orElseGet(() -> recurrence(law.recurrence()) + settled(law));
    }

    private static String closedForm(Law law, ClosedForm form, Style style) {
        String variable = form.ratio().isPresent() ? "t" : "m";
        List<String> residues =
                form.residues().stream()
                        .limit(SHOWN_RESIDUES)
                        .map(residue -> residue.text(variable))
                        .collect(Collectors.toList());
        if (form.period() > SHOWN_RESIDUES) {
            residues.add(style.ellipsis());
        }
        String head = law.preperiod() == 0 ? "" : "after " + counted(law.preperiod()) + ", ";
        String block =
                form.period() == 1
                        ? residues.get(0)
                        : String.join(", ", residues) + " (period " + form.period() + ")";
        String range =
                form.degree() <= 0
                        ? ""
                        : form.ratio().map(ratio -> ", t = " + ratio + "^m").orElse("")
                                + ", m = 0, 1, 2, "
                                + style.ellipsis();
        return head + block + range;
    }

    private static String counted(int terms) {
        return terms == 1 ? "1 term" : terms + " terms";
    }

    private static String settled(Law law) {
        return " for n >= " + (law.preperiod() + law.recurrence().order());
    }

    /** Such as {@code a(n) = 2*a(n-3) - a(n-6)}. */
    public static String recurrence(Recurrence recurrence) {
        StringBuilder text = new StringBuilder();
        List<BigInteger> c = recurrence.coefficients();
        for (int i = 1; i < c.size(); i++) {
            if (c.get(i).signum() == 0) {
                continue;
            }
            boolean plus = c.get(i).signum() < 0;
            if (text.length() > 0) {
                text.append(plus ? " + " : " - ");
            } else if (!plus) {
                text.append('-');
            }
            BigInteger size = c.get(i).abs();
            text.append(size.equals(BigInteger.ONE) ? "" : size + "*").append("a(n-").append(i);
            text.append(')');
        }
        return "a(n) = " + (text.length() == 0 ? "0" : text);
    }
}
