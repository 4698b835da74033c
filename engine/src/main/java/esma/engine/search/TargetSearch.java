package esma.engine.search;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.RegularExpansion;
import esma.cf.law.Law;
import esma.cf.rewrite.RewritingTable;
import esma.cf.rewrite.SignedRewriting;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Refutation;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.job.SignSet;
import esma.engine.metrics.Convergence;
import esma.engine.metrics.RegularConvergence;
import esma.engine.sequence.BatchScreen;
import esma.engine.sequence.ComplexityScreen;
import esma.engine.sequence.DifferencesRecogniser;
import esma.engine.sequence.FittedLaw;
import esma.engine.sequence.Recogniser;
import esma.engine.sequence.RecurrenceRecogniser;
import esma.engine.sequence.VanishingDifferences;
import esma.engine.verify.SpotCheck;
import esma.engine.verify.Surplus;
import esma.engine.verify.Verdict;
import esma.engine.verify.Verification;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The search of one target: its regular expansion is made once and rewritten, screened,
 * reconstructed, proved or verified, and measured under each sign pattern.
 */
final class TargetSearch {
    /** Fewer terms than this are never searched. */
    private static final int LEAST_TERMS = 8;

    /** For fewer patterns than this a table of rewriting costs more than it saves. */
    private static final int LEAST_BATCHED = 128;

    private static final int OFTEN_ENOUGH = 8;
    private static final int SELDOM = 16;

    private static final Recogniser RECURRENCE = new RecurrenceRecogniser();
    private static final Recogniser DIFFERENCES = new DifferencesRecogniser();

    private final SearchPlan plan;
    private final SearchSpec spec;
    private final SearchPlan.Shard shard;
    private final Workspace workspace;
    private final RegularExpansion regular;
    private final boolean fitsWords;
    private final long[] regularWords;
    private final Optional<PatternScreen> batches;
    private final RegularConvergence convergence;
    private final Verification verification;

    /** Arrays that every target of a thread uses in turn. */
    static final class Workspace {
        private final long[] signed;
        private final long[] residues;
        private final ComplexityScreen screen;
        private final Optional<BatchScreen> batch;

        /** Shards of which the batch screen has refused hardly anything since it last did. */
        private int vain;

        private int targets;

        Workspace(SearchSpec spec) {
            signed = new long[spec.depth()];
            residues = new long[spec.depth()];
            screen = new ComplexityScreen(spec.maxOrder(), spec.depth());
            batch = BatchScreen.fastest(spec.maxOrder(), spec.depth());
        }

        /**
         * The batch screen; seldom where it was of no use, as for e, whose images all have laws.
         */
        Optional<BatchScreen> batch() {
            boolean isTried = vain < OFTEN_ENOUGH || ++targets % SELDOM == 0;
            return isTried ? batch : Optional.empty();
        }

        void tried(int patterns, int survivors) {
            vain = 2 * survivors > patterns ? vain + 1 : 0;
        }
    }

    /** Expands the target of this shard. */
    TargetSearch(SearchPlan plan, SearchPlan.Shard shard, Workspace workspace) {
        this.plan = plan;
        this.spec = plan.spec();
        this.shard = shard;
        this.workspace = workspace;
        // Two regular terms at most make one signed term.
        regular = TargetExpansion.of(shard.constant(), shard.target(), 2 * spec.depth() + 2);
        fitsWords = SignedRewriting.fitsWords(regular.terms());
        regularWords = fitsWords ? regular.terms().toWords() : new long[0];
        batches =
                fitsWords && plan.patterns() >= LEAST_BATCHED
                        ? workspace
                                .batch()
                                .flatMap(
                                        batch ->
                                                RewritingTable.of(regularWords, spec.depth())
                                                        .map(
                                                                table ->
                                                                        new PatternScreen(
                                                                                table, batch)))
                        : Optional.empty();
        convergence = new RegularConvergence(regular.terms());
        verification = new Verification(shard.constant());
    }

    boolean isOf(SearchPlan.Shard other) {
        return shard.constant() == other.constant() && shard.target().equals(other.target());
    }

    /** Searches under these patterns, as shard number {@code index} which left out others. */
    ShardResult run(int index, SignSet.Packed patterns, int derived) {
        List<Formula> formulas = new ArrayList<>();
        List<Refutation> refutations = new ArrayList<>();
        long screened = 0;
        int shortest = spec.depth();
        BitSet alone = lookedAtAlone(patterns);
        for (int i = alone.nextSetBit(0); i >= 0; i = alone.nextSetBit(i + 1)) {
            int count = rewrite(patterns, i);
            shortest = Math.min(shortest, count);
            Optional<Evidence.Recogniser> seen = screen(count);
            if (seen.isPresent()) {
                screened++;
                Terms terms = signedTerms(patterns.pattern(i), count);
                examine(patterns.pattern(i), terms, seen.get(), formulas, refutations);
            }
        }
        return new ShardResult(
                index, patterns.size(), derived, screened, shortest, formulas, refutations);
    }

    /** The patterns that a batch screen does not refuse; without one, all of them. */
    private BitSet lookedAtAlone(SignSet.Packed patterns) {
        if (batches.isPresent()) {
            BitSet survivors = batches.get().survivors(patterns);
            workspace.tried(patterns.size(), survivors.cardinality());
            return survivors;
        }
        BitSet all = new BitSet(patterns.size());
        all.set(0, patterns.size());
        return all;
    }

    /** Writes the signed terms, or what stands for them where they outgrow words; counts them. */
    private int rewrite(SignSet.Packed patterns, int i) {
        if (fitsWords) {
            return SignedRewriting.rewriteWords(
                    regularWords,
                    regularWords.length,
                    patterns.minusBits(i),
                    patterns.period(i),
                    workspace.signed,
                    spec.depth());
        }
        Terms terms = SignedRewriting.rewrite(regular, patterns.pattern(i), spec.depth());
        for (int n = 0; n < terms.size(); n++) {
            workspace.signed[n] = terms.get(n).longValue();
            workspace.residues[n] = ComplexityScreen.residue(terms.get(n));
        }
        return terms.size();
    }

    private Optional<Evidence.Recogniser> screen(int count) {
        if (count < LEAST_TERMS) {
            return Optional.empty();
        }
        int bound = orderBound(count);
        Optional<VanishingDifferences.Hit> hit = VanishingDifferences.find(workspace.signed, count);
        // Differences cost less than a complexity, which they tell of nearly every image of e.
        boolean isTold = fitsWords && hit.isPresent() && hit.get().isWithin(bound);
        long[] screened = fitsWords ? workspace.signed : workspace.residues;
        if (isTold || workspace.screen.complexity(screened, count) <= bound) {
            return Optional.of(Evidence.Recogniser.BERLEKAMP_MASSEY);
        }
        return hit.map(seen -> Evidence.Recogniser.DIFFERENCES);
    }

    /** The order bound, shrunk with the certain terms as the default shrinks with the depth. */
    private int orderBound(int count) {
        return count == spec.depth()
                ? spec.maxOrder()
                : Math.min(spec.maxOrder(), Math.max(1, count / 4));
    }

    private Terms signedTerms(SignPattern signs, int count) {
        return fitsWords
                ? Terms.ofWords(workspace.signed, count)
                : SignedRewriting.rewrite(regular, signs, spec.depth());
    }

    private void examine(
            SignPattern signs,
            Terms terms,
            Evidence.Recogniser seenBy,
            List<Formula> formulas,
            List<Refutation> refutations) {
        Recogniser recogniser =
                seenBy == Evidence.Recogniser.BERLEKAMP_MASSEY ? RECURRENCE : DIFFERENCES;
        Optional<FittedLaw> found = recogniser.recognise(terms, orderBound(terms.size()));
        if (found.isEmpty()) {
            return;
        }
        FittedLaw fitted = found.get();
        String constant = shard.constant().real().text();
        Standing standing = shard.prover().prove(shard.target(), signs, fitted.law());
        Verdict verdict =
                standing.isTheorem()
                        ? ofTheorem(signs, fitted.law(), formulas.isEmpty())
                        : verification.verify(shard.target(), signs, fitted.law(), spec.digits());
        int surplus = Surplus.digits(verdict.digits(), fitted.law(), plan.candidates());
        Optional<Refutation.Reason> refusal = verdict.refusal();
        if (refusal.isEmpty() && surplus <= 0 && !standing.isTheorem()) {
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
                        standing.isTheorem() ? Status.PROVED : Status.VERIFIED,
                        evidence,
                        Convergence.measure(fitted.law(), signs, convergence),
                        standing));
    }

    /**
     * A theorem owes its value to its base, so few are compared with digits: the first formula of
     * every shard, which gives every target one and so every group, and those drawn.
     */
    private Verdict ofTheorem(SignPattern signs, Law law, boolean isFirst) {
        String key = Formula.keyOf(shard.constant().real().text(), shard.target(), signs);
        return isFirst || SpotCheck.draws(key)
                ? verification.confirm(shard.target(), signs, law, spec.digits())
                : Verdict.uncompared(shard.constant().rigor());
    }
}
