package esma.engine.sequence;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Recognises linear recurrences by Berlekamp–Massey, and their closed forms by the terms, or by the
 * factors of the characteristic polynomial.
 */
public final class RecurrenceRecogniser implements Recogniser {
    /** Characteristic polynomials of a higher degree are not factored. */
    private static final int MOST_FACTORED = 64;

    private static final Recogniser DIFFERENCES = new DifferencesRecogniser();

    @Override
    public Optional<FittedLaw> recognise(Terms terms, int maxOrder) {
        return interlaced(terms, maxOrder).or(() -> byReconstruction(terms, maxOrder));
    }

    /**
     * The law seen by differences, if its complexity is within the bound and half the terms. No
     * other recurrence of so small a complexity has these terms: two of complexity d and e that
     * agree on d + e terms agree for ever.
     */
    private static Optional<FittedLaw> interlaced(Terms terms, int maxOrder) {
        return DIFFERENCES
                .recognise(terms, maxOrder)
                .map(FittedLaw::law)
                .filter(law -> law.complexity() <= Math.min(maxOrder, terms.size() / 2))
                .map(law -> fitted(law, terms));
    }

    private static FittedLaw fitted(Law law, Terms terms) {
        return new FittedLaw(law, 2 * law.complexity(), terms.size() - 2 * law.complexity());
    }

    private static Optional<FittedLaw> byReconstruction(Terms terms, int maxOrder) {
        return RecurrenceReconstruction.fit(terms, maxOrder)
                .filter(fit -> fit.recurrence().isMonic())
                .map(fit -> fitted(fit, terms));
    }

    private static FittedLaw fitted(RecurrenceReconstruction.Fit fit, Terms terms) {
        Terms initial = terms.prefix(fit.complexity());
        Law bare = new Law(initial, fit.preperiod(), fit.recurrence(), Optional.empty());
        Law law =
                new Law(
                        initial,
                        fit.preperiod(),
                        fit.recurrence(),
                        closedForm(bare, fit.recurrence()));
        return fitted(law, terms);
    }

    private static Optional<ClosedForm> closedForm(Law law, Recurrence recurrence) {
        return TermShape.of(law)
                .or(
                        () ->
                                recurrence.order() <= MOST_FACTORED
                                        ? CharacteristicShape.of(recurrence)
                                        : Optional.empty())
                .map(
                        shape -> {
                            int points = shape.degree() + 1;
                            Terms terms = law.terms(law.preperiod() + points * shape.period());
                            return interlaced(terms, law.preperiod(), shape);
                        });
    }

    /** The closed form of this shape through the terms from {@code start} on. */
    static ClosedForm interlaced(Terms terms, int start, CharacteristicShape shape) {
        int period = shape.period();
        if (shape.ratio().isEmpty() && shape.degree() == 1) {
            return linear(terms, start, period);
        }
        List<BigInteger> nodes = new ArrayList<>();
        for (int m = 0; m <= shape.degree(); m++) {
            BigInteger node = BigInteger.valueOf(m);
            for (BigInteger ratio : shape.ratio().stream().toList()) {
                node = ratio.pow(m);
            }
            nodes.add(node);
        }
        List<Polynomial> residues = new ArrayList<>(period);
        for (int j = 0; j < period; j++) {
            List<BigFraction> values = new ArrayList<>(nodes.size());
            for (int m = 0; m <= shape.degree(); m++) {
                values.add(new BigFraction(terms.get(start + j + m * period)));
            }
            residues.add(Interpolation.through(nodes, values));
        }
        return new ClosedForm(shape.ratio(), residues);
    }

    private static ClosedForm linear(Terms terms, int start, int period) {
        List<Polynomial> residues = new ArrayList<>(period);
        for (int j = start; j < start + period; j++) {
            BigInteger constant = terms.get(j);
            BigInteger slope = terms.get(j + period).subtract(constant);
            residues.add(Polynomial.linear(constant, slope));
        }
        return new ClosedForm(Optional.empty(), residues);
    }
}
