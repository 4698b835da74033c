package esma.cli.command;

import esma.cli.console.BuildInfo;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.console.Interruption;
import esma.cli.json.SearchJson;
import esma.cli.option.EngineOptions;
import esma.cli.render.JobText;
import esma.cli.render.Style;
import esma.engine.control.ControlOutcome;
import esma.engine.search.SearchJob;
import esma.engine.search.SearchListener;
import esma.engine.search.SearchPlan;
import esma.results.FormulaQuery;
import esma.results.JobStart;
import esma.results.JobSummary;
import esma.results.Provenance;
import esma.results.RunningJob;
import esma.results.Store;
import esma.results.StoredFormula;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs a job to its end, to its time limit, or to Ctrl-C, and reports it. */
final class JobRun {
    /** Version of what decides a job's rows: raised when the same search would give others. */
    private static final int ALGORITHM_VERSION = 3;

    private static final int SHOWN_FORMULAS = 8;

    private final Console console;
    private final Style style;
    private final boolean json;
    private final EngineOptions.Engine engine;
    private final Optional<Duration> maxTime;
    private final Interruption interruption;

    /** Ctrl-C waits for what is stored and said here, until the interruption is closed. */
    JobRun(
            Console console,
            Style style,
            boolean json,
            EngineOptions.Engine engine,
            Optional<Duration> maxTime,
            Interruption interruption) {
        this.console = console;
        this.style = style;
        this.json = json;
        this.engine = engine;
        this.maxTime = maxTime;
        this.interruption = interruption;
    }

    /** This build, for the records of a job. */
    static Provenance provenance() {
        BuildInfo build = BuildInfo.ofThisBuild();
        return Provenance.here(build.version(), build.commit(), ALGORITHM_VERSION);
    }

    /** The exit code. */
    int of(Store store, JobStart start) {
        if (start instanceof JobStart.Running running) {
            return run(store, running);
        }
        console.message(
                "Job "
                        + start.job().id()
                        + " was finished before; 'esma search --again' with the same options runs it"
                        + " anew.");
        if (start.job().spec().control().isEmpty()) {
            // a job killed at its very end has not come to this
            TriageRun.of(store);
        }
        report(store, start.job(), new SearchJob.Run(0, 0, true), false);
        return ExitCode.DONE;
    }

    private int run(Store store, JobStart.Running start) {
        int id = start.job().id();
        SearchPlan plan = SearchPlan.of(start.job().spec(), store::digits);
        if (plan.shards() != start.job().size().shards()) {
            throw new CommandException(
                    "job "
                            + id
                            + " has "
                            + start.job().size().shards()
                            + " shards, now counted as "
                            + plan.shards()
                            + ": search again with --again");
        }
        try (RunningJob log = start.log()) {
            if (start.resumed()) {
                console.message("Going on with job " + id + " of this search.");
            }
            SearchJob.Run run = search(plan, log, stopping());
            if (run.finished() && plan.spec().control().isEmpty()) {
                TriageRun.of(store);
            }
            JobSummary job = store.job(id).orElseThrow();
            report(store, job, run, start.resumed());
            if (!run.finished()) {
                console.message(JobText.howToResume(job, store.file()));
            }
            console.out().flush();
            return !run.finished() && interruption.getAsBoolean()
                    ? ExitCode.INTERRUPTED
                    : ExitCode.DONE;
        }
    }

    private BooleanSupplier stopping() {
        if (maxTime.isEmpty()) {
            return interruption;
        }
        long start = System.nanoTime();
        long nanos = maxTime.get().toNanos();
        return () -> interruption.getAsBoolean() || System.nanoTime() - start >= nanos;
    }

    private SearchJob.Run search(SearchPlan plan, RunningJob log, BooleanSupplier stop) {
        if (!console.environment().errIsTerminal()) {
            return SearchJob.run(
                    plan, log, engine.backend(), engine.workers(), SearchListener.NONE, stop);
        }
        try (TerminalBar bar =
                TerminalBar.on(console, style, "search", log.shardsDone(), plan.shards())) {
            return SearchJob.run(
                    plan, log, engine.backend(), engine.workers(), new SearchProgress(bar), stop);
        }
    }

    private void report(Store store, JobSummary job, SearchJob.Run run, boolean resumed) {
        Optional<ControlOutcome> control = job.finished() ? control(store, job) : Optional.empty();
        if (json) {
            console.print(SearchJson.summary(job, run, open(store, job), resumed, control));
            return;
        }
        JobText.summary(job, run, open(store, job), control, style).forEach(console::print);
        if (job.spec().control().isEmpty()) {
            JobText.best(best(store, job), style).forEach(console::print);
        }
    }

    private static long open(Store store, JobSummary job) {
        return store.count(FormulaQuery.everything().job(job.id()).open().all());
    }

    private static Optional<ControlOutcome> control(Store store, JobSummary job) {
        if (job.spec().control().isEmpty()) {
            return Optional.empty();
        }
        List<StoredFormula> found = store.query(FormulaQuery.everything().job(job.id()).all());
        return Optional.of(
                ControlOutcome.of(job.spec(), found.stream().map(StoredFormula::formula).toList()));
    }

    /** The simplest groups, as many for each constant. */
    private static List<StoredFormula> best(Store store, JobSummary job) {
        List<StoredFormula> best = new ArrayList<>();
        int constants = job.spec().constants().size();
        for (String constant : job.spec().constants()) {
            best.addAll(
                    store.query(
                            FormulaQuery.everything()
                                    .job(job.id())
                                    .constant(constant)
                                    .sorted(FormulaQuery.Sort.COMPLEXITY)
                                    .limit(Math.max(1, SHOWN_FORMULAS / constants))));
        }
        return best;
    }
}
