package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfNotation;
import esma.cf.recognition.InterlacedRecogniser;
import esma.cf.transform.PolynomialForm;
import esma.cli.command.CommandException;
import esma.cli.render.Counted;
import java.util.Optional;

/**
 * An infinite fraction by its law: given, or recognised in its first terms.
 *
 * @param recognisedIn so many terms, 0 if the law was given
 */
record FractionLaw(InterlacedCf fraction, int recognisedIn) {
    private static final int MOST_TERMS = 1000;
    private static final int LARGEST_PERIOD = 12;
    private static final int HIGHEST_DEGREE = 8;
    private static final int HIGHEST_DIAGONAL_DEGREE = 30;

    /** The law of a fraction. */
    static FractionLaw of(ContinuedFraction fraction) {
        if (fraction instanceof PolynomialCf polynomial) {
            return new FractionLaw(polynomial.interlaced(), 0);
        }
        if (fraction instanceof InterlacedCf interlaced) {
            return new FractionLaw(interlaced, 0);
        }
        ListedCf listed = (ListedCf) fraction;
        if (listed.complete()) {
            throw new CommandException(
                    "a finite fraction has no law; this takes an infinite one, or a start such as"
                            + " [2; 1, 2, …]");
        }
        ListedCf start = listed.prefix(MOST_TERMS);
        InterlacedCf law =
                recognise(start)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "no law is seen in "
                                                        + Counted.of(start.terms().size(), "term")
                                                        + "; more of them may show one"));
        return new FractionLaw(law, start.terms().size());
    }

    /** The law that some first terms show. */
    static Optional<InterlacedCf> recognise(ListedCf start) {
        return InterlacedRecogniser.recognise(
                start.prefix(MOST_TERMS), LARGEST_PERIOD, HIGHEST_DEGREE);
    }

    /** The polynomials that some first terms show, period 1. */
    static Optional<InterlacedCf> recognisePolynomials(ListedCf start) {
        return InterlacedRecogniser.recognise(start, 1, HIGHEST_DIAGONAL_DEGREE);
    }

    /** An answer with a word on where the law comes from. */
    CfAnswer remarked(CfAnswer answer) {
        if (recognisedIn == 0) {
            return answer;
        }
        String law = CfNotation.text(fraction);
        return answer.remark(
                        "law recognised in "
                                + Counted.of(recognisedIn, "term")
                                + ", a conjecture: "
                                + law)
                .field("recognisedIn", recognisedIn);
    }

    /** The terms before the polynomials, and these. */
    PolynomialForm polynomialForm() {
        return PolynomialForm.of(fraction)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "the terms are not one polynomial in n: fold the fraction"
                                                + " first (esma cf fold)"));
    }
}
