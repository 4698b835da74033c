package esma.engine.family;

import esma.cf.Moebius;
import esma.cf.family.FamilyProof;
import esma.cf.family.FamilyProver;
import esma.cf.family.LawFamily;
import esma.constants.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * One law for all values of k in a progression.
 *
 * @param expression canonical text in k
 * @param target the map of the expression that is expanded
 * @param law with its sign pattern and values of k
 * @param proof for all k; without it the law is only seen at the members
 * @param members values of k whose own laws were compared
 * @param heldOut at least so many members were not needed to fit any coefficient
 */
public record Family(
        String expression,
        Moebius target,
        LawFamily law,
        Optional<FamilyProof> proof,
        List<Integer> members,
        int heldOut) {

    public Family {
        members = List.copyOf(members);
    }

    /** With the proof it comes with only if the check accepts that. */
    public Family checked() {
        FamilyProver prover =
                new FamilyProver(
                        Expression.parse(expression, ParametricExpression.PARAMETER),
                        ParametricExpression.PARAMETER,
                        target);
        return new Family(
                expression,
                target,
                law,
                proof.filter(p -> prover.accepts(p, law)),
                members,
                heldOut);
    }
}
