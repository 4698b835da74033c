package esma.web.check;

import esma.cf.expand.RegularExpansion;
import esma.constants.Constant;
import esma.constants.EvaluationException;
import esma.constants.KnownDecimals;
import esma.engine.SpecificationException;
import esma.engine.check.Check;
import esma.engine.job.SearchSpec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One check, from when it is accepted. */
public final class CheckTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckTask.class);
    private static final int DECIMALS = 60;

    private final String id;
    private final CheckRequest request;
    private final SearchSpec spec;
    private final long startNanos = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private CheckResult result = new CheckResult.Running();
    private Optional<Thread> worker = Optional.empty();

    CheckTask(String id, CheckRequest request, SearchSpec spec) {
        this.id = id;
        this.request = request;
        this.spec = spec;
    }

    /** What it is asked for by; not to be guessed. */
    public String id() {
        return id;
    }

    /** What was asked. */
    public CheckRequest request() {
        return request;
    }

    /** The search that is. */
    public SearchSpec spec() {
        return spec;
    }

    /** Seconds since it was accepted. */
    public long seconds() {
        return Duration.ofNanos(System.nanoTime() - startNanos).toSeconds();
    }

    /** How it stands. */
    public synchronized CheckResult result() {
        return result;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return !(result() instanceof CheckResult.Running);
    }

    /** Waits for its end, a while; how it stands then. */
    public CheckResult await(Duration most) {
        try {
            ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result();
    }

    /** Ends it, if it has not ended. */
    public synchronized void stop(String reason) {
        if (result instanceof CheckResult.Running) {
            result = new CheckResult.Stopped(reason);
            ended.countDown();
            worker.ifPresent(Thread::interrupt);
        }
    }

    @Override
    public void run() {
        if (begin()) {
            finish(outcome());
        }
    }

    private synchronized boolean begin() {
        worker = Optional.of(Thread.currentThread());
        return result instanceof CheckResult.Running;
    }

    private synchronized void finish(CheckResult outcome) {
        worker = Optional.empty();
        if (result instanceof CheckResult.Running) {
            result = outcome;
        }
        ended.countDown();
    }

    private CheckResult outcome() {
        try {
            Constant constant = Constant.parse(spec.constants().get(0));
            Optional<RegularExpansion> rational = Check.rationalExpansion(constant);
            if (rational.isPresent()) {
                return new CheckResult.Rational(constant, rational.get().terms());
            }
            String decimals = KnownDecimals.decimals(constant, DECIMALS);
            Check.Report report = Check.run(spec, 1);
            return new CheckResult.Found(constant, decimals, report);
        } catch (EvaluationException | SpecificationException e) {
            return new CheckResult.Failed(String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            return new CheckResult.Stopped("it was stopped");
        } catch (OutOfMemoryError | StackOverflowError e) {
            LOG.warn("a check of {} needed more memory than there is", spec.constants());
            return new CheckResult.Failed("it needs more memory than there is");
        } catch (RuntimeException e) {
            LOG.warn("a check of {} failed", spec.constants(), e);
            return new CheckResult.Failed("an internal error; the server's messages say more");
        }
    }
}
