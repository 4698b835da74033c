package esma.web;

import esma.engine.job.SearchSpec;
import esma.engine.search.SearchBackend;
import esma.engine.search.SearchJob;
import esma.engine.search.SearchListener;
import esma.engine.search.SearchPlan;
import esma.engine.search.Workers;
import esma.results.JobSize;
import esma.results.JobStart;
import esma.results.Provenance;
import esma.results.Store;
import esma.results.export.Notice;
import esma.web.security.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** A server over a store made by small real searches, and a client of it. */
final class Explorer implements AutoCloseable {
    static final Notice NOTICE = new Notice("0.1.0", "abc");

    private final ExplorerServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private Explorer(ExplorerServer server) {
        this.server = server;
    }

    static Explorer over(Path file) {
        return over(file, Limits.DEFAULT);
    }

    static Explorer over(Path file, Limits limits) {
        return new Explorer(
                ExplorerServer.start(
                        new ServerOptions(
                                file, "127.0.0.1", 0, java.util.Set.of(), NOTICE, limits)));
    }

    /** Theorems of e and tan(1), in two finished jobs, and one job that has not got far. */
    static Path store(Path folder) {
        Path file = folder.resolve("explored.db");
        try (Store store = Store.create(file)) {
            search(store, "moebius:1", "1..3", () -> false, "e", "tan(1)");
            search(store, "classes:2", "1..2", () -> false, "e");
            search(store, "self", "1..2", () -> true, "pi");
        }
        return file;
    }

    static void search(
            Store store, String targets, String signs, BooleanSupplier stop, String... constants) {
        SearchSpec spec =
                new SearchSpec(
                        List.of(constants), targets, signs, 100, 25, 100, OptionalInt.empty(), 0);
        SearchPlan plan = SearchPlan.of(spec);
        JobStart.Running job =
                (JobStart.Running)
                        store.begin(
                                spec,
                                new JobSize(plan.shards(), plan.candidates()),
                                false,
                                Provenance.here("0.1.0", "abc", 1));
        try (var log = job.log()) {
            SearchJob.run(
                    plan,
                    log,
                    SearchBackend.named("threads"),
                    Workers.here(1),
                    SearchListener.NONE,
                    stop);
        }
    }

    int port() {
        return server.port();
    }

    ExplorerServer server() {
        return server;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .timeout(Duration.ofSeconds(90));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The cookie of a browser that has opened the address printed. */
    String session() {
        HttpResponse<String> answer = get("/?token=" + server.token());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** What the form of that browser carries. */
    String formSecret(String session) {
        String page = get("/check", "Cookie", session).body();
        String before = "name=\"secret\" value=\"";
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf('"', start));
    }

    static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.close();
    }
}
