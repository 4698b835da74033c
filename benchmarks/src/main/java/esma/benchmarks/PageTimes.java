package esma.benchmarks;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.engine.rank.InterestWeights;
import esma.results.FormulaBrowser;
import esma.results.FormulaPage;
import esma.results.FormulaQuery;
import esma.results.FormulaQuery.Sort;
import esma.results.Store;
import esma.results.StoredFormula;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long a page of formulas takes in a store that is given, by kind of query: milliseconds of
 * wall clock, and of processor time, which other work on the machine disturbs less. Each round asks
 * every kind once, with constants, targets and patterns drawn from the store.
 */
public final class PageTimes {
    private static final int PAGE = 20;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final long SEED = 20221209;

    private static final FormulaQuery GROUPS = FormulaQuery.everything().limit(PAGE);
    private static final FormulaQuery ALL = GROUPS.all();

    private final Store store;
    private final FormulaBrowser browser = new FormulaBrowser();
    private final Random random = new Random(SEED);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<StoredFormula> drawn = new ArrayList<>();
    private long formulas;

    private PageTimes(Store store) {
        this.store = store;
    }

    /** Measures the store that the first argument names. */
    public static void main(String[] args) {
        try (Store store = Store.openExisting(Path.of(args[0]))) {
            new PageTimes(store).run();
        }
    }

    private void run() {
        long start = System.nanoTime();
        FormulaPage first = browser.page(store, ALL);
        formulas = first.total();
        System.out.printf(
                Locale.ROOT,
                "%d formulas in %d groups, %d MB; first page, with the columns read: %.1f s%n",
                formulas,
                browser.page(store, GROUPS).total(),
                store.file().toFile().length() >> 20,
                (System.nanoTime() - start) / 1e9);
        for (int i = 0; i < ROUNDS; i++) {
            long offset = (long) (random.nextDouble() * (formulas - 1));
            drawn.addAll(browser.page(store, ALL.offset(offset).limit(1)).formulas());
        }
        Map<String, double[]> wall = new LinkedHashMap<>();
        Map<String, double[]> processor = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, FormulaQuery> kind : kinds().entrySet()) {
                long cpu = threads.getCurrentThreadCpuTime();
                long begin = System.nanoTime();
                browser.page(store, kind.getValue());
                double millis = (System.nanoTime() - begin) / 1e6;
                double cpuMillis = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
                if (round >= 0) {
                    wall.computeIfAbsent(kind.getKey(), k -> new double[ROUNDS])[round] = millis;
                    processor.computeIfAbsent(kind.getKey(), k -> new double[ROUNDS])[round] =
                            cpuMillis;
                }
            }
        }
        System.out.printf(
                "%-34s %28s   %28s%n", "", "wall p50   p95   max, ms", "processor p50   p95   max");
        wall.forEach((kind, times) -> line(kind, times, processor.get(kind)));
        line("every kind", joined(wall), joined(processor));
    }

    private static double[] joined(Map<String, double[]> times) {
        return times.values().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static void line(String kind, double[] wall, double[] processor) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %14.1f %6.1f %6.1f   %14.1f %6.1f %6.1f%n",
                kind,
                percentile(wall, 50),
                percentile(wall, 95),
                percentile(wall, 100),
                percentile(processor, 50),
                percentile(processor, 95),
                percentile(processor, 100));
    }

    private static double percentile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    private StoredFormula some() {
        return drawn.get(random.nextInt(drawn.size()));
    }

    private Map<String, FormulaQuery> kinds() {
        Map<String, FormulaQuery> kinds = new LinkedHashMap<>();
        Sort sort = Sort.values()[random.nextInt(Sort.values().length)];
        String constant = some().formula().constant();
        StoredFormula some = some();
        long deep = (long) (random.nextDouble() * formulas);
        kinds.put("groups, by any order", GROUPS.sorted(sort));
        kinds.put("formulas, by any order", ALL.sorted(sort));
        kinds.put("formulas, a deep page", ALL.sorted(sort).offset(deep));
        kinds.put("one constant, groups", GROUPS.constant(constant).sorted(sort));
        kinds.put("one constant, formulas", ALL.constant(constant).sorted(sort));
        kinds.put(
                "one constant, a deep page",
                ALL.constant(constant).sorted(sort).offset(deep % 100_000));
        kinds.put("one target", ALL.target(some.formula().targetText()).sorted(sort));
        kinds.put("one pattern", ALL.signs(some.formula().signs().text()).sorted(sort));
        kinds.put("patterns of some periods", ALL.signPeriods(2, 5).sorted(sort));
        kinds.put("an order", ALL.orders(2, 20).sorted(sort));
        kinds.put("a period of the law", ALL.period(1 + random.nextInt(40)).sorted(sort));
        kinds.put("a kind", ALL.kind(LawKind.GEOMETRIC).sorted(sort));
        kinds.put("a status", GROUPS.status(Status.PROVED).sorted(sort));
        kinds.put("open", ALL.open().sorted(sort));
        kinds.put("digits compared", ALL.minDigits(1000).sorted(sort));
        kinds.put("a rate", ALL.minRate(3 * random.nextDouble()).sorted(sort));
        kinds.put("text", GROUPS.text("1/").sorted(sort));
        kinds.put("text of nothing", ALL.text("no such text").sorted(sort));
        kinds.put("one group", ALL.group(some.group()).sorted(sort));
        kinds.put("a job", ALL.job(1).sorted(sort));
        kinds.put(
                "many filters",
                ALL.constant(constant)
                        .text("+")
                        .kind(LawKind.POLYNOMIAL)
                        .signPeriods(1, 6)
                        .minRate(0.5)
                        .sorted(sort));
        kinds.put("other weights", GROUPS.byInterest(new InterestWeights(3, 1, 2, 50)));
        kinds.put("Pareto front of one constant", ALL.constant(constant).paretoFront());
        kinds.put("Pareto fronts", ALL.paretoFront());
        return kinds;
    }
}
