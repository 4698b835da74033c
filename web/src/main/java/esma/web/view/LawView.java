package esma.web.view;

import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the terms follow.
 *
 * @param head terms before it settles
 * @param residues of one period, polynomials; empty where there is no closed form
 * @param range what their variable runs over; empty where they are constants
 * @param recurrence in a line
 */
public record LawView(List<String> head, List<Tex> residues, Optional<Tex> range, Tex recurrence) {
    private static final int MOST_SUMMANDS = 12;

    static LawView of(Law law) {
        List<String> head =
                law.initial().subList(0, law.preperiod()).stream()
                        .map(Notation::shortened)
                        .toList();
        return new LawView(
                head,
                law.closedForm().map(LawView::residues).orElse(List.of()),
                law.closedForm().filter(form -> form.degree() > 0).map(LawView::range),
                recurrence(law.recurrence()));
    }

    private static List<Tex> residues(ClosedForm form) {
        String variable = form.ratio().isPresent() ? "t" : "m";
        List<Tex> residues = new ArrayList<>();
        for (Polynomial residue : form.residues()) {
            residues.add(Notation.polynomial(residue, variable));
        }
        return residues;
    }

    private static Tex range(ClosedForm form) {
        String tex = form.ratio().map(ratio -> "t = " + ratio + "^m,\\; ").orElse("");
        String text = form.ratio().map(ratio -> "t = " + ratio + "^m, ").orElse("");
        return new Tex(tex + "m = 0, 1, 2, \\ldots", text + "m = 0, 1, 2, …");
    }

    private static Tex recurrence(Recurrence recurrence) {
        StringBuilder tex = new StringBuilder();
        StringBuilder text = new StringBuilder();
        List<BigInteger> c = recurrence.coefficients();
        int summands = 0;
        for (int i = 1; i < c.size(); i++) {
            if (c.get(i).signum() == 0) {
                continue;
            }
            if (++summands > MOST_SUMMANDS) {
                tex.append(" + \\cdots");
                text.append(" + …");
                break;
            }
            String sign = c.get(i).signum() < 0 ? " + " : " - ";
            String shown = summands == 1 && c.get(i).signum() < 0 ? "" : sign;
            BigInteger size = c.get(i).abs();
            String factor = size.equals(BigInteger.ONE) ? "" : Notation.shortened(size);
            tex.append(shown).append(factor.isEmpty() ? "" : factor + "\\,");
            tex.append("a_{n-").append(i).append('}');
            text.append(shown).append(factor.isEmpty() ? "" : factor + "·");
            text.append("a(n-").append(i).append(')');
        }
        String zero = summands == 0 ? "0" : "";
        return new Tex("a_n = " + tex + zero, "a(n) = " + text + zero);
    }
}
