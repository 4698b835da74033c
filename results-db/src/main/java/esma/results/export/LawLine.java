package esma.results.export;

import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import java.util.stream.Collectors;

/** A law in one line of plain text. */
final class LawLine {
    private LawLine() {}

    /**
     * The terms before the law, a semicolon, one period as polynomials in m (or in t, with its
     * ratio): {@code 2; 1, 2*m+2, 1}; the recurrence for a law without a closed form.
     */
    static String of(Law law) {
        String head =
                law.initial().subList(0, law.preperiod()).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        String rest =
                law.closedForm()
                        .map(LawLine::residues)
                        .orElseGet(() -> "recurrence " + law.recurrence().coefficients());
        return head.isEmpty() ? rest : head + "; " + rest;
    }

    private static String residues(ClosedForm form) {
        String variable = form.ratio().isPresent() ? "t" : "m";
        return form.residues().stream()
                        .map(residue -> residue.text(variable))
                        .collect(Collectors.joining(", "))
                + form.ratio().map(ratio -> " with t = " + ratio + "^m").orElse("");
    }
}
