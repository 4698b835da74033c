package esma.cli.command.cf;

import esma.cf.Terms;
import esma.cf.approximation.Ostrowski;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.Rationals;
import esma.cf.notation.RationalsParser;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.SourceText;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf ostrowski}: numeration by the denominators of convergents. */
@Command(
        name = "ostrowski",
        description = {
            "Write a whole number N = d_1*q_0 + d_2*q_1 + … with the denominators q_n of a"
                    + " fraction's convergents.",
            "--digits is the inverse: from d_1,d_2,… to the number."
        })
final class OstrowskiCommand extends AnsweringCommand {
    private static final int BITS_A_TERM = 2;
    private static final int LEAST_TERMS = 3;
    private static final int MOST_BITS = 4_000_000;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(names = "--number", paramLabel = "N", description = "The number, at least 0.")
    private Optional<BigInteger> number = Optional.empty();

    @Option(names = "--digits", paramLabel = "D", description = "Digits such as 0,1,0,2.")
    private Optional<String> digits = Optional.empty();

    OstrowskiCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (number.isPresent() == digits.isPresent()) {
            throw new SpecificationException("give --number or --digits, one of them");
        }
        if (number.isPresent()) {
            BigInteger n = number.get();
            if (n.signum() < 0 || n.bitLength() > MOST_BITS) {
                throw new SpecificationException(
                        "--number: at least 0, and of at most " + MOST_BITS + " bits");
            }
            return written(numeration(LEAST_TERMS + BITS_A_TERM * n.bitLength()), n);
        }
        Rationals given = SourceText.ofArgument(digits.orElse("")).parsed(RationalsParser::parse);
        if (!given.isIntegers()) {
            throw new SpecificationException("--digits: whole numbers are expected");
        }
        return value(numeration(given.size() + LEAST_TERMS), given.integers());
    }

    private Ostrowski numeration(int count) {
        ContinuedFraction fraction = argument.read(console());
        return Ostrowski.of(RegularTerms.of(fraction, count).terms());
    }

    private static CfAnswer written(Ostrowski numeration, BigInteger n) {
        if (n.compareTo(numeration.bound()) >= 0) {
            throw new CommandException(
                    "the terms given number the integers below their last denominator, and this is"
                            + " not one of them");
        }
        Terms found = numeration.digits(n);
        String text = found.stream().map(String::valueOf).collect(Collectors.joining(","));
        return CfAnswer.ofText().line(found.isEmpty() ? "0" : text).field("digits", found);
    }

    private static CfAnswer value(Ostrowski numeration, Terms digits) {
        boolean isAdmissible = numeration.isAdmissible(digits);
        String value = numeration.value(digits).toString();
        CfAnswer answer = CfAnswer.ofText().line(value);
        return (isAdmissible ? answer : answer.remark("not the digits that a number has"))
                .field("number", numeration.value(digits))
                .field("admissible", isAdmissible);
    }
}
