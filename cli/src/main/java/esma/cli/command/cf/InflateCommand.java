package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfNotation;
import esma.cf.transform.Equivalence;
import esma.cf.transform.PolynomialForm;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.SourceText;
import esma.cli.option.TermsOption;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf inflate}: equivalent fractions. */
@Command(
        name = "inflate",
        description = {
            "Multiply a_n by r(n) and b_n by r(n)*r(n-1): convergents are multiplied by r(0).",
            "Also the inverse, and the forms in which equivalent fractions are compared."
        })
final class InflateCommand extends AnsweringCommand {
    @Mixin private FractionArgument argument = new FractionArgument();
    @Mixin private TermsOption terms = new TermsOption();

    @ArgGroup(multiplicity = "1")
    private Form form = new Form();

    /** One of these. */
    static final class Form {
        @Option(
                names = "--by",
                paramLabel = "R",
                required = true,
                description = "Multiply by the polynomial r(n), such as 2 or n+1.")
        private String by = "";

        @Option(
                names = "--deflate",
                paramLabel = "R",
                required = true,
                description = "Divide by it.")
        private String deflate = "";

        @Option(
                names = "--reduce",
                required = true,
                description = "Deflate all that can be, from polynomials.")
        private boolean reduce;

        @Option(
                names = "--unit-numerators",
                required = true,
                description = "Make all numerators 1.")
        private boolean unitNumerators;

        @Option(
                names = "--unit-terms",
                required = true,
                description = "Make all terms after the first 1.")
        private boolean unitTerms;
    }

    InflateCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        ContinuedFraction fraction = argument.read(console());
        if (form.unitNumerators) {
            return CfAnswer.of(Equivalence.withUnitNumerators(terms.listed(fraction)));
        }
        if (form.unitTerms) {
            return CfAnswer.of(
                    Equivalence.withUnitTerms(terms.listed(fraction))
                            .orElseThrow(() -> new CommandException("a term is 0")));
        }
        if (form.reduce) {
            return reduced(FractionLaw.of(fraction).polynomialForm());
        }
        boolean isInverse = !form.deflate.isEmpty();
        Polynomial r = SourceText.ofArgument(isInverse ? form.deflate : form.by).polynomial('n');
        if (r.degree() < 0) {
            throw new CommandException("r is 0");
        }
        if (isInverse) {
            PolynomialCf deflated =
                    Equivalence.deflate(polynomial(fraction), r)
                            .orElseThrow(
                                    () ->
                                            new CommandException(
                                                    "a(n) is not divisible by r(n), or b(n) not by"
                                                            + " r(n)*r(n-1)"));
            return scaled(deflated, r.at(BigInteger.ZERO).reciprocal());
        }
        ContinuedFraction inflated =
                fraction instanceof PolynomialCf given
                        ? Equivalence.inflate(given, r)
                        : inflated(terms.listed(fraction), r);
        return scaled(inflated, r.at(BigInteger.ZERO));
    }

    private static ListedCf inflated(ListedCf listed, Polynomial r) {
        List<BigFraction> multipliers = new ArrayList<>();
        for (int n = 0; n < listed.terms().size(); n++) {
            multipliers.add(r.at(BigInteger.valueOf(n)));
        }
        return Equivalence.inflate(listed, multipliers);
    }

    private static CfAnswer reduced(PolynomialForm form) {
        if (!form.isWhole()) {
            return CfAnswer.of(form.reduced());
        }
        Equivalence.Scaled scaled = Equivalence.reduced(form.tail());
        return scaled(scaled.fraction(), scaled.factor().reciprocal());
    }

    private static PolynomialCf polynomial(ContinuedFraction fraction) {
        PolynomialForm form = FractionLaw.of(fraction).polynomialForm();
        if (!form.isWhole()) {
            throw new CommandException(
                    "the fraction has terms before its polynomials; give its tail "
                            + CfNotation.text(form.tail()));
        }
        return form.tail();
    }

    private static CfAnswer scaled(ContinuedFraction fraction, BigFraction factor) {
        CfAnswer answer = CfAnswer.of(fraction).field("factor", CfNotation.rational(factor));
        return factor.equals(BigFraction.ONE)
                ? answer
                : answer.remark(
                        "its value is "
                                + CfNotation.rational(factor)
                                + " times that of the fraction given");
    }
}
