package esma.engine.family;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.family.FamilyProof;
import esma.cf.family.FamilyProver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for laws that are one law in k. Members without a law are no members of a family; if the
 * rest is none, its halves, thirds and so on are tried (k odd and k even), and from each the first
 * members are left out that do not fit.
 */
public final class FamilySearch {
    /** Members that are fitted and tested: two for a line, two held out. */
    public static final int LEAST_MEMBERS = 4;

    private static final int[] SPLITS = {2, 3, 5};

    private final ParametricExpression expression;
    private final Moebius target;
    private final SignPattern signs;

    private FamilySearch(ParametricExpression expression, Moebius target, SignPattern signs) {
        this.expression = expression;
        this.target = target;
        this.signs = signs;
    }

    /**
     * What was found.
     *
     * @param members one for each value of k
     * @param families by first value of k; empty where there is none
     */
    public record Report(
            ParametricExpression expression,
            Moebius target,
            SignPattern signs,
            List<Member> members,
            List<Family> families) {}

    /**
     * Derives the members and fits them.
     *
     * @param values of k
     * @param last largest k looked at
     * @param limit most terms that a member's law may take to show
     * @param digits that members are compared with; 0 for none
     */
    public static Report run(
            ParametricExpression expression,
            Moebius target,
            SignPattern signs,
            Progression values,
            int last,
            int limit,
            int digits) {
        Members numbers = new Members(expression, target, signs, limit, digits);
        List<Member> members = new ArrayList<>();
        for (int k = values.first(); k <= last; k += values.step()) {
            members.add(numbers.at(k));
        }
        List<Family> families =
                new FamilySearch(expression, target, signs).families(members, values.step());
        return new Report(expression, target, signs, List.copyOf(members), families);
    }

    /** One family of these members of equal distance, or the split of them that covers most. */
    private List<Family> families(List<Member> members, int step) {
        Optional<Family> open = Optional.empty();
        for (int start = 0; start + LEAST_MEMBERS <= members.size(); start++) {
            Optional<Family> family = family(members.subList(start, members.size()), step);
            if (family.isPresent() && family.get().proof().isPresent()) {
                return List.of(family.get());
            }
            open = open.or(() -> family);
        }
        if (open.isPresent()) {
            return List.of(open.get());
        }
        List<Family> best = List.of();
        for (int parts : SPLITS) {
            if (members.size() < parts * LEAST_MEMBERS) {
                break;
            }
            List<Family> found = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                List<Member> every = new ArrayList<>();
                for (int i = part; i < members.size(); i += parts) {
                    every.add(members.get(i));
                }
                found.addAll(families(every, parts * step));
            }
            if (covered(found) > covered(best)) {
                best = found;
            }
        }
        return best;
    }

    private static int covered(List<Family> families) {
        return families.stream().mapToInt(family -> family.members().size()).sum();
    }

    private Optional<Family> family(List<Member> members, int step) {
        if (members.stream().anyMatch(member -> member.law().isEmpty())) {
            return Optional.empty();
        }
        Progression domain = new Progression(members.get(0).k(), step);
        Optional<FamilyFit.Fitted> fitted =
                FamilyFit.of(
                        domain,
                        members.stream().map(member -> member.law().orElseThrow()).toList(),
                        signs);
        return fitted.map(fit -> family(members, fit));
    }

    private Family family(List<Member> members, FamilyFit.Fitted fit) {
        Optional<FamilyProof> proof =
                new FamilyProver(expression.tree(), ParametricExpression.PARAMETER, target)
                        .prove(fit.law());
        return new Family(
                expression.text(),
                target,
                fit.law(),
                proof,
                members.stream().map(Member::k).toList(),
                fit.heldOut());
    }
}
