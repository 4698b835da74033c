package esma.engine.family;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import org.junit.jupiter.api.Test;

class FamilySearchTest {
    @Test
    void show() {
        String[][] cases = {
            {"tan(1/k)", "+"}, {"exp(1/k)", "+"}, {"exp(2/k)", "+"}, {"tanh(1/k)", "+"},
            {"coth(1/k)", "+-"}, {"besselI(k,2)/besselI(k+1,2)", "+"},
            {"besselI(0,2/k)/besselI(1,2/k)", "+"}, {"sqrt(k^2+1)", "+"}, {"sqrt(k^2+2)", "+"},
            {"(k+sqrt(k^2+4))/2", "+"}, {"tasoev(k)", "+"}, {"rogersRamanujan(1/k)", "+"},
            {"sqrt(k)*coth(1/sqrt(k))", "+"}, {"cot(1/k)", "-"}, {"exp(3/k)", "+"},
            {"besselJ(k,2)/besselJ(k+1,2)", "-"}, {"tan(1/k)", "+-"}, {"exp(1/k)", "+--"},
            {"sqrt(k^2-1)", "-"}, {"sqrt(k^2-1)", "+"}, {"tan(1/sqrt(k))/sqrt(k)", "+"},{"exp(1/k)^2", "+"},{"sqrt(k)", "+"}, {"tan(2/k)", "+"}, {"sqrt(k^2+k)", "+"},{"k*tanh(1/k)", "+"},{"tasoev(k)", "-+"}
        };
        for (String[] c : cases) {
            long t = System.nanoTime();
            var r = FamilySearch.run(ParametricExpression.parse(c[0]), new Moebius(1, 0, 0, 1), new SignPattern(c[1]), new Progression(1, 1), 14, 50000);
            System.out.println(c[0] + " " + c[1] + " " + (System.nanoTime() - t) / 1000000 + " ms");
            for (var m : r.members()) m.problem().ifPresent(p -> System.out.println("   k=" + m.k() + " " + p));
            for (var f : r.families()) System.out.println("   " + f.law().domain() + " " + f.proof().map(p -> p.getClass().getSimpleName()) + " head " + f.law().head().stream().map(p -> p.text("k")).toList() + f.law().ratio().map(p -> " ratio " + p.text("k")).orElse("") + " res " + f.law().residues().stream().map(p -> p.coefficients().stream().map(q -> q.text("k")).toList()).toList() + " held " + f.heldOut() + " " + f.members());
        }
    }
}
