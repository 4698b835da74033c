package esma.cli.command.cf;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import esma.cf.transform.RaneyTransducer;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.TermsOption;
import esma.cli.render.Counted;
import esma.engine.SpecificationException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma cf raney N}: the automaton of multiplication by N. */
@Command(
        name = "raney",
        description = {
            "Show Raney's transducer of determinant N: an automaton on the words R^a0 L^a1 R^a2 …"
                    + " of regular terms, whose state N 0; 0 1 multiplies by N.",
            "With a fraction: the certain regular terms of N times it."
        })
final class RaneyCommand extends AnsweringCommand {
    private static final int LARGEST = 500;
    private static final BigInteger MOST_LETTERS = BigInteger.valueOf(10_000_000);

    @Parameters(index = "0", paramLabel = "N", description = "From 1 to " + LARGEST + ".")
    private int n;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FRACTION",
            description = "A fraction; @FILE, or - for standard input.")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--dot", description = "Print the graph for Graphviz.")
    private boolean dot;

    @Mixin private TermsOption terms = new TermsOption();

    RaneyCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (n < 1 || n > LARGEST) {
            throw new SpecificationException("N = " + n + ": from 1 to " + LARGEST);
        }
        return argument.isPresent() ? product(argument.get()) : graph();
    }

    private CfAnswer product(String text) {
        RegularTerms x =
                RegularTerms.of(FractionArgument.text(text, console()).fraction(), terms.wanted());
        BigInteger letters = x.terms().stream().skip(1).reduce(BigInteger.ZERO, BigInteger::add);
        if (letters.compareTo(MOST_LETTERS) > 0) {
            throw new SpecificationException(
                    "the terms stand for more than "
                            + MOST_LETTERS
                            + " letters, the most that are read; esma cf moebius --map "
                            + n
                            + "*x takes large terms");
        }
        Terms image = RaneyTransducer.image(Matrix2.of(n, 0, 0, 1), x.terms());
        return CfAnswer.of(new ListedCf(Rationals.of(image), Rationals.ones(image.size()), false));
    }

    private CfAnswer graph() {
        RaneyTransducer transducer = RaneyTransducer.ofDeterminant(n);
        CfAnswer answer = CfAnswer.ofText();
        if (dot) {
            transducer.dot().lines().forEach(answer::line);
        } else {
            answer.line(
                    Counted.of(transducer.states().size(), "state")
                            + ", "
                            + Counted.of(transducer.transitions().size(), "transition"));
            answer.line("");
            answer.row("from", "reads", "writes", "to");
            transducer
                    .transitions()
                    .forEach(
                            t ->
                                    answer.row(
                                            RaneyTransducer.name(t.from()),
                                            t.input(),
                                            t.output().isEmpty() ? "-" : t.output(),
                                            RaneyTransducer.name(t.to())));
        }
        return answer.field("determinant", n)
                .field("states", transducer.states().stream().map(RaneyCommand::entries).toList())
                .field(
                        "transitions",
                        transducer.transitions().stream().map(RaneyCommand::fields).toList());
    }

    private static List<BigInteger> entries(Matrix2 m) {
        return List.of(m.a(), m.b(), m.c(), m.d());
    }

    private static Map<String, Object> fields(RaneyTransducer.Transition t) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", entries(t.from()));
        fields.put("input", t.input());
        fields.put("output", t.output());
        fields.put("to", entries(t.to()));
        return fields;
    }
}
