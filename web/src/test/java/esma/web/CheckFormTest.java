package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.web.security.Limits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form that runs a check: for whom, how long, how many. */
final class CheckFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** One check of three seconds at most. */
    private static final Limits NARROW =
            new Limits(
                    2048,
                    24,
                    2,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    16 * 1024,
                    1,
                    Duration.ofSeconds(3),
                    2);

    /** Takes long: no proved series serves these, and each number is new. */
    private static String slow(String part) {
        return IntStream.range(1, 20)
                .mapToObj(i -> "zeta(pi%2B" + i + "/" + part + ")")
                .collect(Collectors.joining("%2B"));
    }

    @TempDir static Path folder;
    private static Path file;
    private static Explorer explorer;

    @BeforeAll
    static void start() {
        file = Explorer.store(folder);
        explorer = Explorer.over(file);
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static String fields(String secret, String expression) {
        return "secret="
                + secret
                + "&expression="
                + expression
                + "&targets=self&signs=1..2&depth=100&digits=100";
    }

    private static HttpResponse<String> start(Explorer at, String session, String body) {
        return at.post("/check", body, "Cookie", session, "Content-Type", FORM);
    }

    @Test
    void theAddressPrintedOpensTheForm() {
        assertFalse(explorer.get("/check").body().contains("name=\"expression\""));
        HttpResponse<String> answer = explorer.get("/?token=" + explorer.server().token());
        assertEquals(303, answer.statusCode());
        assertEquals(
                "/", Explorer.header(answer, "Location").orElse("").replaceAll("http://[^/]*", ""));
        String cookie = Explorer.header(answer, "Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
        assertFalse(cookie.contains(explorer.server().token()), "the token itself is not kept");
        String form = explorer.get("/check", "Cookie", explorer.session()).body();
        HtmlCheck.wellFormed(form);
        assertTrue(form.contains("name=\"expression\""));
        assertEquals(403, explorer.get("/?token=0123").statusCode());
        assertEquals(403, explorer.get("/check/0123").statusCode());
    }

    @Test
    void aCheckIsRunAndItsAnswerShown() throws InterruptedException {
        String session = explorer.session();
        String secret = explorer.formSecret(session);
        HttpResponse<String> started = start(explorer, session, fields(secret, "e"));
        assertEquals(303, started.statusCode(), started.body());
        String place = Explorer.header(started, "Location").orElseThrow();
        String path = URI.create(place).getPath();
        assertEquals(403, explorer.get(path).statusCode(), "only for the session");
        String page = settled(explorer, session, path);
        HtmlCheck.wellFormed(page);
        assertTrue(page.contains("[3-; 3, 2-, 5, 2-, 7, 2-, "), page);
        assertTrue(page.contains("label theorem"), page);
    }

    private static String settled(Explorer at, String session, String path)
            throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            String page = at.get(path, "Cookie", session).body();
            if (!page.contains("<h2>Running</h2>")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it does not end");
    }

    @Test
    void formsOfOthersAreRefused() {
        String session = explorer.session();
        String secret = explorer.formSecret(session);
        String body = fields(secret, "e");
        assertEquals(403, explorer.post("/check", body, "Content-Type", FORM).statusCode());
        assertEquals(403, start(explorer, session, fields("", "e")).statusCode());
        assertEquals(403, start(explorer, session, fields(secret + "0", "e")).statusCode());
        assertEquals(403, start(explorer, session + "0", body).statusCode());
        assertEquals(
                403,
                explorer.post(
                                "/check",
                                body,
                                "Cookie",
                                session,
                                "Content-Type",
                                FORM,
                                "Origin",
                                "http://evil.example")
                        .statusCode());
    }

    @Test
    void whatIsAskedIsBounded() {
        String session = explorer.session();
        String secret = explorer.formSecret(session);
        for (String wrong :
                List.of(
                        "expression=&targets=self&signs=1&depth=100&digits=100",
                        "expression=1%2B&targets=self&signs=1&depth=100&digits=100",
                        "expression=e&targets=moebius:9&signs=1&depth=100&digits=100",
                        "expression=e&targets=self&signs=1..7&depth=100&digits=100",
                        "expression=e&targets=self&signs=%2B%2B%2B%2B%2B%2B-&depth=100&digits=100",
                        "expression=e&targets=self&signs=x&depth=100&digits=100",
                        "expression=e&targets=self&signs=1&depth=601&digits=100",
                        "expression=e&targets=self&signs=1&depth=100&digits=2001",
                        "expression=e&targets=self&signs=1&depth=100&digits=-1",
                        "expression=" + "(".repeat(301) + "&targets=self&signs=1&depth=20&digits=9",
                        "expression="
                                + "(".repeat(290)
                                + "&targets=self&signs=1&depth=20&digits=9")) {
            HttpResponse<String> answer =
                    start(explorer, session, "secret=" + secret + "&" + wrong);
            assertEquals(400, answer.statusCode(), wrong);
            HtmlCheck.wellFormed(answer.body());
            assertTrue(answer.body().contains("role=\"alert\""), answer.body());
        }
    }

    @Test
    void aCheckThatTakesTooLongIsStoppedAndSoIsOneThatIsNotWanted() throws InterruptedException {
        try (Explorer narrow = Explorer.over(file, NARROW)) {
            String session = narrow.session();
            String secret = narrow.formSecret(session);
            HttpResponse<String> first = start(narrow, session, deep(secret, slow("7")));
            assertEquals(303, first.statusCode(), first.body());
            HttpResponse<String> second = start(narrow, session, fields(secret, "e"));
            assertEquals(429, second.statusCode(), "its place is taken");
            assertTrue(Explorer.header(second, "Retry-After").isPresent());
            String path = URI.create(Explorer.header(first, "Location").orElseThrow()).getPath();
            assertTrue(settled(narrow, session, path).contains("took longer than 3 seconds"));

            HttpResponse<String> third = accepted(narrow, session, deep(secret, slow("11")));
            path = URI.create(Explorer.header(third, "Location").orElseThrow()).getPath();
            HttpResponse<String> stop =
                    narrow.post(
                            path + "/stop",
                            "secret=" + secret,
                            "Cookie",
                            session,
                            "Content-Type",
                            FORM);
            assertEquals(303, stop.statusCode());
            assertTrue(
                    narrow.get(path, "Cookie", session).body().contains("Stopped: as you asked"));
            accepted(narrow, session, fields(secret, "e"));
        }
    }

    private static String deep(String secret, String expression) {
        return fields(secret, expression).replace("depth=100", "depth=600");
    }

    /** A place is free again once the work itself has ended. */
    private static HttpResponse<String> accepted(Explorer at, String session, String body)
            throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = start(at, session, body);
            if (answer.statusCode() != 429) {
                assertEquals(303, answer.statusCode(), answer.body());
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no place becomes free");
    }

    @Test
    void aThousandChecksAtOnceAreAllAnswered() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        System.gc();
        long before = used();
        for (int i = 0; i < 1000; i++) {
            HttpRequest request =
                    explorer.request(
                                    "/api/check",
                                    "Authorization",
                                    "Bearer " + explorer.server().token())
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"expression\": \"exp(1/"
                                                    + (i + 1)
                                                    + ")\", \"signs\": \"1..2\"}"))
                            .build();
            answers.add(
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                            .thenApply(HttpResponse::statusCode));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer.join(), 1, Integer::sum));
        System.gc();
        long after = used();
        System.out.println(
                "1000 checks at once: "
                        + counts
                        + ", heap "
                        + (before >> 20)
                        + " -> "
                        + (after >> 20)
                        + " MiB");
        assertEquals(1000, counts.values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(java.util.Set.of(200, 429, 503).containsAll(counts.keySet()), counts::toString);
        assertTrue(counts.getOrDefault(200, 0) >= 2, counts::toString);
        assertTrue(after - before < 200L << 20, "memory stays bounded");
        assertEquals(200, explorer.get("/").statusCode());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
