package esma.cli.render;

import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.family.FamilyCertificate;
import esma.cf.family.FamilyProof;
import esma.cf.family.LawFamily;
import esma.cf.law.LawKind;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricFraction;
import esma.cf.theorem.ParametricPolynomial;
import esma.engine.family.Family;
import esma.engine.family.FamilySearch;
import esma.engine.family.Member;
import esma.engine.family.ParametricExpression;
import esma.engine.formula.Formula;
import esma.engine.target.MoebiusTarget;
import esma.results.StoredFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Families of laws, and why there is none. */
public final class FamilyText {
    private static final String K = ParametricExpression.PARAMETER;
    private static final int SHOWN_TERMS = 9;
    private static final int SHOWN_RESIDUES = 12;
    private static final int SHOWN_REASONS = 4;

    private final Style style;

    /** In this style. */
    public FamilyText(Style style) {
        this.style = style;
    }

    /** What a search came to. */
    public List<String> lines(FamilySearch.Report report) {
        List<String> lines = new ArrayList<>();
        if (report.families().isEmpty()) {
            lines.addAll(none(report));
        }
        for (Family family : report.families()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(family(family));
        }
        List<Member> apart =
                report.members().stream()
                        .filter(
                                member ->
                                        report.families().stream()
                                                .noneMatch(f -> f.members().contains(member.k())))
                        .toList();
        if (!apart.isEmpty()) {
            lines.add("");
            addApart(lines, report, apart);
        }
        return lines;
    }

    private List<String> none(FamilySearch.Report report) {
        List<Member> members = report.members();
        long laws = members.stream().filter(member -> member.law().isPresent()).count();
        String name =
                Formula.targetText(report.expression().text(), new MoebiusTarget(report.target()));
        String reason =
                laws == 0
                        ? "none of them has a law."
                        : laws < members.size()
                                ? "only " + laws + " of these " + members.size() + " have a law."
                                : "each of them has a law, but these are not one law in k with "
                                        + "coefficients that so few values determine; try more of"
                                        + " them with --k.";
        return Wrapped.lines(
                style.plain(
                        name
                                + " under "
                                + report.signs()
                                + ": no family among k = "
                                + members.get(0).k()
                                + " to "
                                + members.get(members.size() - 1).k()
                                + "; "
                                + reason),
                "",
                style.width());
    }

    /** Members that belong to no family, those for one reason together. */
    private void addApart(List<String> lines, FamilySearch.Report report, List<Member> apart) {
        Map<String, List<Integer>> reasons = new LinkedHashMap<>();
        for (Member member : apart) {
            String reason =
                    member.law().isEmpty()
                            ? member.problem()
                            : report.families().isEmpty()
                                    ? "a law, but not one law"
                                    : "a law, but not the family's";
            reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(member.k());
        }
        int shown = 0;
        for (Map.Entry<String, List<Integer>> entry : reasons.entrySet()) {
            boolean isLast = ++shown == SHOWN_REASONS && reasons.size() > SHOWN_REASONS;
            Labelled.add(
                    lines,
                    "apart",
                    "k = "
                            + joined(entry.getValue())
                            + ": "
                            + entry.getKey()
                            + (isLast ? "; others likewise" : ""),
                    style);
            if (isLast) {
                return;
            }
        }
    }

    private static String joined(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Stored families. */
    public List<String> list(List<StoredFamily> families) {
        List<String> lines = new ArrayList<>();
        for (StoredFamily stored : families) {
            Family family = stored.family();
            lines.addAll(
                    Wrapped.lines(
                            style.plain(stored.id() + "  " + equation(family)), "", style.width()));
            lines.addAll(
                    Wrapped.lines(
                            values(family.law().domain())
                                    + "; signs "
                                    + family.law().signs()
                                    + "; "
                                    + status(family)
                                    + "; "
                                    + Counted.of(family.members().size(), "member"),
                            "    ",
                            style.width()));
        }
        if (lines.isEmpty()) {
            lines.add("No families are stored: 'esma family \"tan(1/k)\"' finds one.");
        }
        return lines;
    }

    private static String status(Family family) {
        return family.proof().isPresent()
                ? "theorem for all these k"
                : "open: seen at its members alone";
    }

    private List<String> family(Family family) {
        LawFamily law = family.law();
        List<String> lines =
                new ArrayList<>(Wrapped.lines(style.plain(equation(family)), "", style.width()));
        lines.addAll(
                Wrapped.lines(
                        values(law.domain()) + "; signs " + law.signs() + "; " + law(law),
                        "    ",
                        style.width()));
        lines.addAll(
                Wrapped.lines(
                        status(family)
                                + "; compared with the laws of "
                                + Counted.of(family.members().size(), "member")
                                + " (k = "
                                + family.members().get(0)
                                + " to "
                                + family.members().get(family.members().size() - 1)
                                + "), "
                                + family.heldOut()
                                + " more than any coefficient needs",
                        "    ",
                        style.width()));
        lines.add("");
        family.proof().ifPresent(proof -> addProof(lines, family, proof));
        if (family.proof().isEmpty()) {
            Labelled.add(
                    lines, "not proved", "no base theorem in k carries this law for all k", style);
        }
        return lines;
    }

    private String equation(Family family) {
        ParametricFraction fraction = family.law().fraction();
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < SHOWN_TERMS; i++) {
            terms.add(fraction.term(i).text(K));
        }
        return name(family)
                + " = ["
                + terms.get(0)
                + "; "
                + String.join(", ", terms.subList(1, terms.size()))
                + ", "
                + style.ellipsis()
                + "]";
    }

    /** The number in k that has the law. */
    static String name(Family family) {
        return Formula.targetText(family.expression(), new MoebiusTarget(family.target()));
    }

    private String values(Progression domain) {
        return "k = "
                + domain.at(0)
                + ", "
                + domain.at(1)
                + ", "
                + domain.at(2)
                + ", "
                + style.ellipsis();
    }

    private String law(LawFamily law) {
        String variable = law.ratio().isPresent() ? "t" : "m";
        String residues = residues(law.residues(), variable);
        return (law.preperiod() == 0 ? "" : "after " + Counted.of(law.preperiod(), "term") + ", ")
                + residues
                + (law.period() == 1 ? "" : " (period " + law.period() + ")")
                + law.ratio().map(FamilyText::power).orElse("")
                + (law.kind() == LawKind.PERIODIC ? "" : ", m = 0, 1, 2, " + style.ellipsis());
    }

    private static String power(Polynomial ratio) {
        String text = ratio.text(K);
        return ", t = " + (text.matches("\\w+") ? text : "(" + text + ")") + "^m";
    }

    private String residues(List<ParametricPolynomial> residues, String variable) {
        return residues.stream()
                        .limit(SHOWN_RESIDUES)
                        .map(p -> p.text(variable, K))
                        .collect(Collectors.joining(", "))
                + (residues.size() > SHOWN_RESIDUES ? ", " + style.ellipsis() : "");
    }

    private void addProof(List<String> lines, Family family, FamilyProof proof) {
        if (proof instanceof FamilyProof.Lagrange lagrange) {
            ParametricPolynomial quadratic =
                    ParametricPolynomial.of(lagrange.w(), lagrange.v(), lagrange.u());
            Labelled.add(
                    lines,
                    "theorem",
                    "Lagrange: the "
                            + (lagrange.plus() ? "greater" : "smaller")
                            + " root of "
                            + quadratic.text("x", K)
                            + " = 0, a fixed point of the period for every k",
                    style);
            return;
        }
        FamilyProof.Gauge gauge = (FamilyProof.Gauge) proof;
        FamilyCertificate c = gauge.certificate();
        String variable = c.base().ratio().isPresent() ? "t" : "m";
        Labelled.add(
                lines,
                "theorem",
                gauge.base().name()
                        + ": "
                        + gauge.base().value()
                        + " = "
                        + base(c.base(), variable)
                        + " ("
                        + gauge.base().citation()
                        + ")",
                style);
        Labelled.add(
                lines,
                "as image",
                name(family) + " = M(x), M = " + matrix(c.map()) + ", x = " + gauge.base().value(),
                style);
        Labelled.add(
                lines,
                "certificate",
                "A*P_in("
                        + variable
                        + ") = "
                        + (c.scalar() < 0 ? "-" : "")
                        + "P_out("
                        + variable
                        + ")*A as polynomials in "
                        + variable
                        + " and k, A = "
                        + matrix(c.gauge())
                        + ", with products of [[term, numerator], [1, 0]]: P_in over "
                        + Counted.of(c.baseBlock(), "base term")
                        + " from number "
                        + c.baseOffset()
                        + " on, P_out over "
                        + Counted.of(c.outBlock(), "term")
                        + " of the law from number "
                        + c.preperiod()
                        + " on; M*(the steps before) is a multiple of (the steps before)*A",
                style);
    }

    private String base(ParametricFraction base, String variable) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            terms.add(base.term(i).text(K) + (base.numerator(i) < 0 ? " -" : ""));
        }
        return "["
                + terms.get(0)
                + "; "
                + String.join(", ", terms.subList(1, terms.size()))
                + ", "
                + style.ellipsis()
                + "], terms "
                + residues(base.residues(), variable)
                + base.ratio().map(FamilyText::power).orElse("");
    }

    private static String matrix(PolynomialMatrix m) {
        List<String> entries = m.entries().stream().map(p -> p.text(K)).toList();
        return "[["
                + entries.get(0)
                + ","
                + entries.get(1)
                + "],["
                + entries.get(2)
                + ","
                + entries.get(3)
                + "]]";
    }
}
