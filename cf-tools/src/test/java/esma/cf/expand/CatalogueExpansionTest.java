package esma.cf.expand;

import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.evaluation.Evaluator;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Times the first 1000 and 10 000 certain regular terms of every constant of the catalogue, digits
 * included, each with empty caches, and writes the table that docs/performance.md holds to
 * target/catalogue-expansions.md.
 */
@Tag("slow")
class CatalogueExpansionTest {
    private static final int FEW_TERMS = 1_000;
    private static final int MANY_TERMS = 10_000;
    private static final int MOST_DIGITS = 100_000;
    private static final double BITS_A_DIGIT = Math.log(10) / Math.log(2);

    /** Seconds for {@value #FEW_TERMS} terms. */
    private static final double LIMIT = 0.5;

    private static final int TRIES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A constant known to so many digits, which says how many were needed. */
    private static final class Measured implements Real {
        private final Constant constant;
        private int bits;

        Measured(String name) {
            constant = Constant.parse(name);
        }

        @Override
        public String text() {
            return constant.text();
        }

        @Override
        public Enclosure enclose(int wanted) {
            bits = Math.max(bits, wanted);
            return constant.enclose(wanted);
        }

        @Override
        public OptionalInt knownBits() {
            return OptionalInt.of((int) (MOST_DIGITS * BITS_A_DIGIT));
        }

        @Override
        public Optional<BigFraction> rational() {
            return constant.rational();
        }
    }

    /** The terms found, from so many digits in so many seconds of processor time. */
    private record Expansion(int terms, int digits, double seconds) {
        static Expansion of(String name, int wanted) {
            Measured real = new Measured(name);
            Evaluator.forget();
            long start = THREADS.getCurrentThreadCpuTime();
            CfExpansion found = RealExpansion.of(TermRule.REGULAR, real, wanted);
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            return new Expansion(
                    found.terms().size(), (int) Math.ceil(real.bits / BITS_A_DIGIT), seconds);
        }

        /** The best of some tries: a busy second is not the constant's own. */
        static Expansion best(String name, int wanted) {
            Expansion best = of(name, wanted);
            for (int again = 1; again < TRIES; again++) {
                Expansion next = of(name, wanted);
                best = next.seconds < best.seconds ? next : best;
            }
            return best;
        }

        String cells(int wanted) {
            return terms < wanted
                    ? String.format(Locale.ROOT, "%d terms | –", terms)
                    : String.format(Locale.ROOT, "%d | %.3f", digits, seconds);
        }
    }

    @Test
    void everyConstantHas1000TermsInHalfASecond() throws IOException {
        Properties pari = pari();
        List<String> rows = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (NamedConstant entry : Catalogue.entries()) {
            Expansion.of(entry.name(), FEW_TERMS);
        }
        for (NamedConstant entry : Catalogue.entries()) {
            Expansion few = Expansion.best(entry.name(), FEW_TERMS);
            Expansion many = Expansion.best(entry.name(), MANY_TERMS);
            if (few.terms() == FEW_TERMS && few.seconds() > LIMIT) {
                late.add(entry.name() + " " + few.seconds());
            }
            rows.add(
                    String.format(
                            Locale.ROOT,
                            "| `%s` | %s | %s | %s |",
                            entry.name(),
                            few.cells(FEW_TERMS),
                            many.cells(MANY_TERMS),
                            many.terms() < MANY_TERMS ? "–" : pari(pari, entry, many.digits())));
        }
        Files.writeString(
                Path.of("target", "catalogue-expansions.md"), String.join("\n", rows) + "\n");
        assertTrue(late.isEmpty(), late.toString());
    }

    /** PARI's time for so many digits and their terms; "–" where it cannot or takes over 10 s. */
    private static String pari(Properties scripts, NamedConstant entry, int digits)
            throws IOException {
        String script = scripts.getProperty(entry.name());
        if (script == null) {
            return "–";
        }
        try {
            Process process =
                    new ProcessBuilder("timeout", "10", "gp", "-q", "-f")
                            .redirectErrorStream(true)
                            .start();
            String program =
                    "default(parisizemax,2000000000)\ndefault(realprecision,"
                            + digits
                            + ")\ngettime();x=contfrac("
                            + script
                            + ","
                            + MANY_TERMS
                            + ");print(gettime())\nquit\n";
            process.getOutputStream().write(program.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            String last = printed.substring(printed.lastIndexOf('\n') + 1);
            return String.format(Locale.ROOT, "%.3f", Long.parseLong(last) / 1000.0);
        } catch (IOException | NumberFormatException e) {
            return "–";
        }
    }

    private static Properties pari() throws IOException {
        Properties properties = new Properties();
        Path scripts = Path.of("..", "constants", "src/test/resources/oracle/pari.properties");
        try (Reader in = Files.newBufferedReader(scripts)) {
            properties.load(in);
        }
        return properties;
    }
}
