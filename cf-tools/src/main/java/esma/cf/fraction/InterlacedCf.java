package esma.cf.fraction;

import esma.cf.SignPattern;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * An infinite continued fraction that after some terms of its own interlaces K polynomials in m =
 * 0, 1, 2, …, or in t = ratio<sup>m</sup>: periodic, Hurwitzian, Tasoev's.
 *
 * @param headTerms the terms before
 * @param headNumerators the numerator after each of them
 * @param ratio empty for polynomials in m
 * @param terms residue j is the terms number |head| + K·m + j
 * @param numerators residue j is the numerators after these terms; K of them
 */
public record InterlacedCf(
        List<BigFraction> headTerms,
        List<BigFraction> headNumerators,
        Optional<BigInteger> ratio,
        List<Polynomial> terms,
        List<Polynomial> numerators)
        implements ContinuedFraction {

    public InterlacedCf {
        if (terms.isEmpty() || terms.size() != numerators.size()) {
            throw new IllegalArgumentException(
                    "a block has as many numerators as terms, at least one; not "
                            + numerators.size()
                            + " and "
                            + terms.size());
        }
        if (headTerms.size() != headNumerators.size()) {
            throw new IllegalArgumentException(
                    "every term before the block has a numerator after it");
        }
        for (BigFraction numerator : headNumerators) {
            if (numerator.getNumerator().signum() == 0) {
                throw new IllegalArgumentException("a numerator is 0");
            }
        }
        for (Polynomial numerator : numerators) {
            if (numerator.degree() < 0) {
                throw new IllegalArgumentException("a numerator of the block is always 0");
            }
        }
        if (ratio.isPresent() && ratio.get().abs().compareTo(BigInteger.ONE) <= 0) {
            throw new IllegalArgumentException("a ratio is none of 0, 1, -1");
        }
        headTerms = Rationals.of(headTerms);
        headNumerators = Rationals.of(headNumerators);
        terms = List.copyOf(terms);
        numerators = List.copyOf(numerators);
    }

    /** A law with a closed form under a sign pattern. */
    public static InterlacedCf of(Law law, SignPattern signs) {
        ClosedForm form =
                law.closedForm()
                        .orElseThrow(
                                () -> new IllegalArgumentException("the law has no closed form"));
        int preperiod = law.preperiod();
        int block = ArithmeticUtils.lcm(form.period(), signs.period());
        List<BigFraction> headNumerators = new ArrayList<>();
        for (int n = 0; n < preperiod; n++) {
            headNumerators.add(new BigFraction(signs.signAfter(n)));
        }
        List<Polynomial> terms = new ArrayList<>();
        List<Polynomial> numerators = new ArrayList<>();
        int stride = block / form.period();
        for (int j = 0; j < block; j++) {
            Polynomial residue = form.from(j).residues().get(0);
            terms.add(form.ratio().isPresent() ? residue : residue.scaled(new BigFraction(stride)));
            numerators.add(Polynomial.of(signs.signAfter((long) preperiod + j)));
        }
        return new InterlacedCf(
                Rationals.of(law.initial().prefix(preperiod)),
                headNumerators,
                form.ratio().map(r -> r.pow(stride)),
                terms,
                numerators);
    }

    /**
     * The fraction that begins with these terms and numerators and goes on as this one.
     *
     * @param start not complete
     */
    public InterlacedCf after(ListedCf start) {
        if (start.complete()) {
            throw new IllegalArgumentException("a finite fraction does not go on");
        }
        List<BigFraction> allTerms = new ArrayList<>(start.terms());
        List<BigFraction> allNumerators = new ArrayList<>(start.numerators());
        allTerms.addAll(headTerms);
        allNumerators.addAll(headNumerators);
        return new InterlacedCf(allTerms, allNumerators, ratio, terms, numerators);
    }

    /** The number K of interlaced residues. */
    public int period() {
        return terms.size();
    }

    @Override
    public OptionalInt size() {
        return OptionalInt.empty();
    }

    @Override
    public BigFraction term(int n) {
        return n < headTerms.size() ? headTerms.get(n) : value(terms, n - headTerms.size());
    }

    @Override
    public BigFraction numerator(int n) {
        return n <= headTerms.size()
                ? headNumerators.get(n - 1)
                : value(numerators, n - 1 - headTerms.size());
    }

    private BigFraction value(List<Polynomial> residues, int beyond) {
        BigInteger m = BigInteger.valueOf(beyond / period());
        Polynomial residue = residues.get(beyond % period());
        return residue.at(ratio.isPresent() ? ratio.get().pow(m.intValue()) : m);
    }

    @Override
    public InterlacedCf tail(int start) {
        int head = headTerms.size();
        if (start <= head) {
            return new InterlacedCf(
                    headTerms.subList(start, head),
                    headNumerators.subList(start, head),
                    ratio,
                    terms,
                    numerators);
        }
        List<Polynomial> tailTerms = new ArrayList<>();
        List<Polynomial> tailNumerators = new ArrayList<>();
        for (int j = start - head; j < start - head + period(); j++) {
            tailTerms.add(ahead(terms.get(j % period()), j / period()));
            tailNumerators.add(ahead(numerators.get(j % period()), j / period()));
        }
        return new InterlacedCf(List.of(), List.of(), ratio, tailTerms, tailNumerators);
    }

    private Polynomial ahead(Polynomial residue, int blocks) {
        return ratio.isPresent()
                ? residue.scaled(new BigFraction(ratio.get().pow(blocks)))
                : residue.shifted(BigInteger.valueOf(blocks));
    }

    /** Whether the block's terms and numerators do not depend on m. */
    public boolean isPeriodic() {
        return Stream.concat(terms.stream(), numerators.stream()).allMatch(p -> p.degree() <= 0);
    }

    /** As far as the first blocks show, one more than the degree needs. */
    @Override
    public CfKind kind() {
        if (numerators.stream().anyMatch(p -> p.degree() > 0)) {
            return CfKind.GENERALISED;
        }
        int degree = terms.stream().mapToInt(Polynomial::degree).max().orElse(0);
        return prefix(headTerms.size() + (Math.max(0, degree) + 2) * period()).kind();
    }
}
