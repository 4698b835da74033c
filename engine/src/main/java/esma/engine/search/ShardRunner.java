package esma.engine.search;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.RegularExpansion;
import esma.cf.rewrite.SignedRewriting;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Refutation;
import esma.engine.formula.Status;
import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.job.SignSet;
import esma.engine.metrics.Convergence;
import esma.engine.metrics.RegularConvergence;
import esma.engine.sequence.ComplexityScreen;
import esma.engine.sequence.DifferencesRecogniser;
import esma.engine.sequence.FittedLaw;
import esma.engine.sequence.Recogniser;
import esma.engine.sequence.RecurrenceRecogniser;
import esma.engine.sequence.VanishingDifferences;
import esma.engine.verify.Surplus;
import esma.engine.verify.Verdict;
import esma.engine.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one shard computes: expand the target once, then rewrite, screen, reconstruct, verify and
 * measure under each sign pattern of the block. Keeps its work arrays and the last target's
 * expansion: one instance a thread.
 */
public final class ShardRunner {
    /** Fewer terms than this are never searched. */
    private static final int LEAST_TERMS = 8;

    private static final Recogniser RECURRENCE = new RecurrenceRecogniser();
    private static final Recogniser DIFFERENCES = new DifferencesRecogniser();

    private final SearchPlan plan;
    private final SearchSpec spec;
    private final long[] signed;
    private final long[] residues;
    private final ComplexityScreen complexityScreen;
    private Expanded expanded;

    /** The last target's expansion, shared by all blocks of patterns. */
    private record Expanded(
            SearchPlan.Shard shard,
            RegularExpansion regular,
            long[] words,
            boolean fitsWords,
            RegularConvergence convergence,
            Verification verification) {

        boolean isFor(SearchPlan.Shard other) {
            return shard.constant() == other.constant() && shard.target().equals(other.target());
        }
    }

    /** Runs shards of this plan. */
    public ShardRunner(SearchPlan plan) {
        this.plan = plan;
        this.spec = plan.spec();
        this.signed = new long[spec.depth()];
        this.residues = new long[spec.depth()];
        this.complexityScreen = new ComplexityScreen(spec.maxOrder(), spec.depth());
        this.expanded = expand(plan.shard(0));
    }

    /** Runs shard number {@code index}. */
    public ShardResult run(int index) {
        SearchPlan.Shard shard = plan.shard(index);
        if (!expanded.isFor(shard)) {
            expanded = expand(shard);
        }
        List<Formula> formulas = new ArrayList<>();
        List<Refutation> refutations = new ArrayList<>();
        SignSet.Packed patterns = shard.signs().packed();
        long screened = 0;
        int shortest = spec.depth();
        for (int i = 0; i < patterns.size(); i++) {
            int count = rewrite(patterns, i);
            shortest = Math.min(shortest, count);
            Optional<Evidence.Recogniser> seen = screen(count);
            if (seen.isPresent()) {
                screened++;
                examine(patterns.pattern(i), seen.get(), formulas, refutations);
            }
        }
        return new ShardResult(index, patterns.size(), screened, shortest, formulas, refutations);
    }

    private Expanded expand(SearchPlan.Shard shard) {
        // Two regular terms at most make one signed term.
        RegularExpansion regular =
                TargetExpansion.of(shard.constant(), shard.target(), 2 * spec.depth() + 2);
        boolean fits = SignedRewriting.fitsWords(regular.terms());
        return new Expanded(
                shard,
                regular,
                fits ? regular.terms().toWords() : new long[0],
                fits,
                new RegularConvergence(regular.terms()),
                new Verification(shard.constant()));
    }

    /** Writes the signed terms, or what stands for them where they outgrow words; counts them. */
    private int rewrite(SignSet.Packed patterns, int i) {
        if (expanded.fitsWords()) {
            return SignedRewriting.rewriteWords(
                    expanded.words(),
                    expanded.words().length,
                    patterns.minusBits()[i],
                    patterns.periods()[i],
                    signed,
                    spec.depth());
        }
        Terms terms =
                SignedRewriting.rewrite(expanded.regular(), patterns.pattern(i), spec.depth());
        for (int n = 0; n < terms.size(); n++) {
            signed[n] = terms.get(n).longValue();
            residues[n] = ComplexityScreen.residue(terms.get(n));
        }
        return terms.size();
    }

    private Optional<Evidence.Recogniser> screen(int count) {
        if (count < LEAST_TERMS) {
            return Optional.empty();
        }
        int bound = orderBound(count);
        long[] screened = expanded.fitsWords() ? signed : residues;
        if (complexityScreen.complexity(screened, count) <= bound) {
            return Optional.of(Evidence.Recogniser.BERLEKAMP_MASSEY);
        }
        return VanishingDifferences.find(signed, count).map(hit -> Evidence.Recogniser.DIFFERENCES);
    }

    /** The order bound, shrunk with the certain terms as the default shrinks with the depth. */
    private int orderBound(int count) {
        return count == spec.depth()
                ? spec.maxOrder()
                : Math.min(spec.maxOrder(), Math.max(1, count / 4));
    }

    private void examine(
            SignPattern signs,
            Evidence.Recogniser seenBy,
            List<Formula> formulas,
            List<Refutation> refutations) {
        Terms terms = SignedRewriting.rewrite(expanded.regular(), signs, spec.depth());
        Recogniser recogniser =
                seenBy == Evidence.Recogniser.BERLEKAMP_MASSEY ? RECURRENCE : DIFFERENCES;
        Optional<FittedLaw> found = recogniser.recognise(terms, orderBound(terms.size()));
        if (found.isEmpty()) {
            return;
        }
        FittedLaw fitted = found.get();
        SearchPlan.Shard shard = expanded.shard();
        String constant = shard.constant().real().text();
        Verdict verdict =
                expanded.verification().verify(shard.target(), signs, fitted.law(), spec.digits());
        int surplus = Surplus.digits(verdict.digits(), fitted.law(), plan.candidates());
        Optional<Refutation.Reason> refusal = verdict.refusal();
        if (refusal.isEmpty() && surplus <= 0) {
            refusal = Optional.of(Refutation.Reason.NO_SURPLUS);
        }
        if (refusal.isPresent()) {
            refutations.add(
                    new Refutation(
                            constant,
                            shard.target(),
                            signs,
                            fitted.law(),
                            refusal.get(),
                            verdict.digits()));
            return;
        }
        Evidence evidence =
                new Evidence(
                        verdict.digits(),
                        surplus,
                        fitted.termsFitted(),
                        fitted.termsHeldOut(),
                        verdict.rigor(),
                        seenBy);
        formulas.add(
                new Formula(
                        constant,
                        shard.target(),
                        signs,
                        fitted.law(),
                        Status.VERIFIED,
                        evidence,
                        Convergence.measure(fitted.law(), signs, expanded.convergence())));
    }
}
