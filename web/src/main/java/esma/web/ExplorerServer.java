package esma.web;

import esma.results.Store;
import esma.results.StoreException;
import esma.web.api.Api;
import esma.web.asset.Assets;
import esma.web.check.CheckRunner;
import esma.web.event.JobEvents;
import esma.web.page.CheckPages;
import esma.web.page.ErrorPages;
import esma.web.page.JobPages;
import esma.web.page.Pictures;
import esma.web.page.ReadPages;
import esma.web.page.Renderer;
import esma.web.security.Access;
import esma.web.security.Gate;
import esma.web.security.HostCheck;
import esma.web.security.Refusal;
import esma.web.security.SecurityHeaders;
import esma.web.store.Overview;
import esma.web.store.StorePool;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The explorer of one store, from {@link #start} to {@link #close}. */
public final class ExplorerServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExplorerServer.class);

    /**
     * Bodies of up to so many times the length that is read are taken in before they are refused.
     */
    private static final int DISCARDED_BODIES = 16;

    private final ServerOptions options;
    private final Access access = Access.random();
    private final HostCheck hosts;
    private final StorePool stores;
    private final Overview overview;
    private final CheckRunner checks;
    private final JobEvents events;
    private final Pictures pictures;
    private final ReadPages readPages;
    private final Assets assets = new Assets();
    private final Javalin javalin;

    private ExplorerServer(ServerOptions options, StorePool stores, Overview overview) {
        this.options = options;
        this.stores = stores;
        this.overview = overview;
        Set<String> names = new HashSet<>(options.allowedHosts());
        names.add(options.host());
        this.hosts = new HostCheck(names);
        this.checks = new CheckRunner(options.limits());
        this.events = new JobEvents(stores, options.limits());
        Renderer renderer =
                new Renderer(
                        assets.address(),
                        String.valueOf(options.database().getFileName()),
                        options.notice().version());
        this.pictures = new Pictures(stores, overview);
        this.readPages = new ReadPages(stores, overview, pictures, renderer, options.notice());
        this.javalin = Javalin.create(config -> configure(config, renderer));
    }

    /**
     * Opens the store and begins to answer.
     *
     * @throws StoreException if the file cannot be read
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    public static ExplorerServer start(ServerOptions options) {
        StorePool stores = StorePool.open(options.database(), options.limits());
        ExplorerServer server;
        try {
            server =
                    new ExplorerServer(
                            options, stores, new Overview(Store.openExisting(options.database())));
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
        try {
            server.javalin.start();
        } catch (RuntimeException e) {
            server.close();
            throw JettySetup.explained(e, options);
        }
        return server;
    }

    private void configure(JavalinConfig config, Renderer renderer) {
        JettySetup.apply(config, options);
        Gate gate = new Gate(access, hosts);
        RoutesConfig routes = config.routes;
        routes.before(ctx -> guard(ctx, gate));
        routes.get("/", readPages::home);
        routes.get("/formulas", readPages::formulas);
        routes.get("/formula/{id}", readPages::formula);
        routes.get("/formula/{id}/convergence.svg", pictures::convergence);
        routes.get("/constant/{key}", readPages::constant);
        routes.get("/constant/{key}/front.svg", pictures::front);
        JobPages jobPages = new JobPages(stores, renderer);
        routes.get("/jobs", jobPages::jobs);
        routes.sse("/jobs/events", events::open);
        routes.get("/jobs/{id}", jobPages::job);
        CheckPages checkPages = new CheckPages(checks, gate, renderer);
        routes.get("/check", checkPages::form);
        routes.post("/check", checkPages::start);
        routes.get("/check/{id}", checkPages::task);
        routes.post("/check/{id}/stop", checkPages::stop);
        Api api = new Api(stores, overview, checks, gate);
        routes.get("/api/openapi.json", api::openApi);
        routes.get("/api/formulas", api::formulas);
        routes.get("/api/formula/{id}", api::formula);
        routes.get("/api/constants", api::constants);
        routes.get("/api/jobs", api::jobs);
        routes.get("/api/jobs/{id}", api::job);
        routes.get("/api/coverage", api::coverage);
        routes.post("/api/check", api::check);
        routes.get("/assets/<path>", assets::serve);
        ErrorPages errors = new ErrorPages(renderer);
        routes.exception(Refusal.class, errors::refused);
        routes.exception(HttpResponseException.class, errors::refusedByLibrary);
        routes.exception(StoreException.class, errors::store);
        routes.exception(Exception.class, errors::unexpected);
    }

    /** What every request has to pass, whatever it asks for. */
    private void guard(Context ctx, Gate gate) {
        SecurityHeaders.ALL.forEach(ctx::header);
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        if (!hosts.isAllowed(host, ctx.req().getLocalPort())) {
            throw Refusal.misdirected(
                    "This server does not answer to that name; --allow-host names others.");
        }
        long length = ctx.req().getContentLengthLong();
        int most = options.limits().bodyBytes();
        if (length > most) {
            if (length <= (long) DISCARDED_BODIES * most) {
                discard(ctx, length);
            }
            throw Refusal.tooLarge("The request is longer than is read here.");
        }
        if (gate.admit(ctx)) {
            ctx.skipRemainingHandlers();
        }
    }

    /** So that whoever sends it all before reading the answer still sees it. */
    private static void discard(Context ctx, long length) {
        try {
            ctx.req().getInputStream().skipNBytes(length);
        } catch (IOException e) {
            LOG.debug("a refused body ended early: {}", e.getMessage());
        }
    }

    /** The port that it listens at. */
    public int port() {
        return javalin.port();
    }

    /** The address to open, with the token that lets a browser run checks. */
    public String address() {
        String host = options.host();
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "http://" + shown + ":" + port() + "/?token=" + access.token();
    }

    /** Method and path of everything that is answered. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    /** The token, for programs. */
    public String token() {
        return access.token();
    }

    /** Answers what is being asked, and ends. */
    @Override
    public void close() {
        events.close();
        checks.close();
        javalin.stop();
        readPages.close();
        pictures.close();
        overview.close();
        stores.close();
    }
}
