package esma.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server's bounds on connections, threads, headers, bodies and times. */
final class JettySetup {
    private static final int LEAST_THREADS = 4;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long IDLE_MILLIS = 20_000;
    private static final long LEAST_BYTES_PER_SECOND = 100;

    private JettySetup() {}

    static void apply(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = options.limits().bodyBytes();
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        QueuedThreadPool threads = new QueuedThreadPool(options.limits().threads(), LEAST_THREADS);
        threads.setName("esma-web");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(JettySetup::bound);
        config.jetty.modifyServer(server -> bound(server, options));
        config.jetty.addConnector((server, http) -> connector(server, http, options));
    }

    private static void bound(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
        http.setSendServerVersion(false);
    }

    private static Connector connector(
            Server server, HttpConfiguration http, ServerOptions options) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(options.limits().connections());
        return connector;
    }

    private static void bound(Server server, ServerOptions options) {
        NetworkConnectionLimit limit =
                new NetworkConnectionLimit(options.limits().connections(), server);
        limit.setEndPointIdleTimeout(IDLE_MILLIS);
        server.addBean(limit);
        // whoever sends a body a byte at a time does not keep a thread
        server.setHandler(new MinimumDataRateHandler(LEAST_BYTES_PER_SECOND, 0));
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        errors.setShowOrigin(false);
        server.setErrorHandler(errors);
    }

    /** What kept the server from starting, for a person. */
    static RuntimeException explained(RuntimeException failure, ServerOptions options) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return new UncheckedIOException(
                        options.host()
                                + ", port "
                                + options.port()
                                + ": "
                                + io.getMessage()
                                + "; choose another with --host or --port",
                        io);
            }
        }
        return failure;
    }
}
