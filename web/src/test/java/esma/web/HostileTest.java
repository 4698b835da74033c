package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.results.Store;
import esma.web.query.FormulaFilter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that must fail safely: a friendly answer, the store as it was, the server alive. */
final class HostileTest {
    private static final List<String> SCRIPTS =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' onmouseover='alert(1)",
                    "javascript:alert(1)",
                    "</title><script>alert(1)</script>",
                    "{{constructor.constructor('alert(1)')()}}",
                    "\\href{javascript:alert(1)}{x}");

    private static final List<String> SQL =
            List.of(
                    "' OR '1'='1",
                    "'; DROP TABLE formulas; --",
                    "1; DELETE FROM formulas",
                    "\" UNION SELECT sql FROM sqlite_master --",
                    "e') OR 1=1 --",
                    "%' OR interest > 0 --");

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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void harmless(HttpResponse<String> answer, String text) {
        String place = text + " -> " + answer.statusCode();
        assertTrue(answer.statusCode() < 500, place + answer.body());
        String type = Explorer.header(answer, "Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            HtmlCheck.wellFormed(answer.body());
        } else {
            assertEquals("application/json", type, place);
        }
        assertFalse(answer.body().contains("SQLITE"), place);
        assertFalse(answer.body().contains("Exception"), place);
        assertEquals("nosniff", Explorer.header(answer, "X-Content-Type-Options").orElse(""));
    }

    @Test
    void scriptsInEveryParameterStayText() {
        for (String script : SCRIPTS) {
            for (var field : FormulaFilter.Field.values()) {
                String query = "?" + field.parameter() + "=" + encoded(script);
                harmless(explorer.get("/formulas" + query), query);
                harmless(explorer.get("/api/formulas" + query), query);
            }
            String text = encoded(script).replace("+", "%20").replace("%2F", "_");
            harmless(explorer.get("/formula/" + text), text);
            harmless(explorer.get("/constant/" + text), text);
            harmless(explorer.get("/jobs/" + text), text);
            harmless(explorer.get("/check/" + text), text);
            harmless(explorer.get("/" + text), text);
            harmless(explorer.get("/?token=" + text), text);
            harmless(explorer.get("/api/coverage?constant=" + text), text);
        }
    }

    @Test
    void scriptsInTheCheckFormStayText() {
        String session = explorer.session();
        String secret = explorer.formSecret(session);
        for (String script : SCRIPTS) {
            for (String field : List.of("expression", "targets", "signs", "depth", "digits")) {
                String body = "secret=" + secret + "&" + field + "=" + encoded(script);
                HttpResponse<String> answer =
                        explorer.post(
                                "/check",
                                body,
                                "Cookie",
                                session,
                                "Content-Type",
                                "application/x-www-form-urlencoded");
                assertEquals(400, answer.statusCode(), body);
                harmless(answer, body);
            }
        }
    }

    @Test
    void sqlInEveryParameterIsText() {
        String before = digest();
        long all = count("/api/formulas?all=true&limit=1");
        for (String sql : SQL) {
            for (var field : FormulaFilter.Field.values()) {
                String query = "?" + field.parameter() + "=" + encoded(sql);
                HttpResponse<String> answer = explorer.get("/api/formulas" + query);
                harmless(answer, query);
                assertTrue(
                        answer.statusCode() == 400 || answer.body().contains("\"total\":0,"),
                        query + answer.body());
                harmless(explorer.get("/formulas" + query), query);
            }
            String text = encoded(sql).replace("+", "%20");
            harmless(explorer.get("/api/formula/" + text), text);
            harmless(explorer.get("/api/jobs/" + text), text);
            harmless(explorer.get("/constant/" + text), text);
            harmless(explorer.get("/api/coverage?constant=" + text), text);
        }
        assertEquals(all, count("/api/formulas?all=true&limit=1"));
        assertEquals(before, digest());
    }

    private static long count(String path) {
        String body = explorer.get(path).body();
        return Long.parseLong(body.replaceAll("\\{\"total\":(\\d+),.*", "$1"));
    }

    private static String digest() {
        try (Store store = Store.openExisting(file)) {
            return store.contentDigest();
        }
    }

    @Test
    void theStoreIsOpenToBeReadOnly() {
        // No route takes another method, and what is there takes no other.
        for (String method : List.of("PUT", "DELETE", "PATCH", "POST")) {
            for (String path :
                    List.of("/", "/formulas", "/formula/1", "/jobs/1", "/api/formulas")) {
                HttpResponse<String> answer =
                        explorer.send(
                                explorer.request(path)
                                        .method(
                                                method,
                                                java.net.http.HttpRequest.BodyPublishers.noBody()));
                assertTrue(
                        answer.statusCode() == 404 || answer.statusCode() == 405,
                        method + " " + path + " " + answer.statusCode());
            }
        }
    }

    @Test
    void anotherHostNameIsRefused() {
        int port = explorer.port();
        for (String host :
                List.of(
                        "evil.example",
                        "evil.example:" + port,
                        "127.0.0.1.evil.example:" + port,
                        "127.0.0.1:" + (port + 1),
                        "127.0.0.1",
                        "localhost.:" + port,
                        "127.0.0.1:" + port + "@evil.example",
                        "[::2]:" + port)) {
            String answer = raw("GET /api/formulas HTTP/1.1", "Host: " + host);
            assertTrue(
                    answer.startsWith("HTTP/1.1 421 ") || answer.startsWith("HTTP/1.1 400 "),
                    host + ": " + answer);
            assertFalse(answer.contains("\"key\""), host);
        }
        assertTrue(raw("GET /api/formulas HTTP/1.1").startsWith("HTTP/1.1 400 "), "no name");
        assertTrue(raw("GET /api/formulas HTTP/1.0").contains(" 421 "), "no name, as of old");
        assertTrue(
                raw("GET http://evil.example/api/formulas HTTP/1.1", "Host: 127.0.0.1:" + port)
                        .matches("(?s)HTTP/1.1 4\\d\\d .*"));
        assertFalse(
                raw("GET /api/formulas HTTP/1.1", "Host: 127.0.0.1:" + port, "Host: evil.example")
                        .contains("\"key\""));
        for (String own : List.of("127.0.0.1:" + port, "LOCALHOST:" + port, "[::1]:" + port)) {
            assertTrue(raw("GET /api/jobs HTTP/1.1", "Host: " + own).startsWith("HTTP/1.1 200 "));
        }
    }

    private static String raw(String... lines) {
        return RawRequest.send(
                explorer.port(), String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void longBodiesAndHeadersAreRefused() {
        String own = "Host: 127.0.0.1:" + explorer.port();
        String authorization = "Authorization: Bearer " + explorer.server().token();
        String large = "{\"expression\": \"" + "1+".repeat(20_000) + "1\"}";
        HttpResponse<String> answer =
                explorer.post(
                        "/api/check",
                        large,
                        "Authorization",
                        "Bearer " + explorer.server().token());
        assertEquals(413, answer.statusCode());
        // a length that is claimed, and one that is not said
        assertTrue(
                raw("POST /api/check HTTP/1.1", own, authorization, "Content-Length: 99999999999")
                        .startsWith("HTTP/1.1 413 "));
        String chunk = "2000\r\n" + "a".repeat(8192) + "\r\n";
        String chunked =
                RawRequest.send(
                        explorer.port(),
                        "POST /api/check HTTP/1.1\r\n"
                                + own
                                + "\r\n"
                                + authorization
                                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
                        chunk + chunk + chunk + "0\r\n\r\n");
        assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
        assertTrue(
                raw("GET / HTTP/1.1", own, "X-Long: " + "a".repeat(20_000))
                        .startsWith("HTTP/1.1 431 "));
        assertTrue(
                raw("GET /formulas?q=" + "a".repeat(20_000) + " HTTP/1.1", own)
                        .matches("(?s)HTTP/1.1 4(14|31) .*"));
        assertEquals(200, explorer.get("/").statusCode());
    }

    @Test
    void pathsLeadNowhereElse() {
        String own = "Host: 127.0.0.1:" + explorer.port();
        String assets = explorer.get("/").body().replaceAll("(?s).*\"(/assets/[0-9a-f]+)/.*", "$1");
        for (String path :
                List.of(
                        "/assets/../../../../etc/passwd",
                        assets + "/../../../../../../etc/passwd",
                        assets + "/..%2f..%2f..%2fetc%2fpasswd",
                        assets + "/%2e%2e/%2e%2e/etc/passwd",
                        assets + "/..;/..;/etc/passwd",
                        assets + "/..\\..\\etc\\passwd",
                        assets + "//etc/passwd",
                        assets + "/%00",
                        assets + "/fonts/../explorer.js%00.css",
                        assets + "/META-INF/MANIFEST.MF",
                        assets + "/versions.properties",
                        assets + "/",
                        assets,
                        "/../explored.db",
                        "/explored.db",
                        "/..%5c..%5cetc%5cpasswd",
                        "//etc/passwd")) {
            String answer = raw("GET " + path + " HTTP/1.1", own);
            assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), path + ": " + answer);
            assertFalse(answer.contains("root:"), path);
            assertFalse(answer.contains("Exception"), answer);
        }
    }

    @Test
    void malformedRequestsGetAnAnswerWithoutATrace() {
        for (String request :
                List.of(
                        "GET\r\n\r\n",
                        "GET / HTTP/9.9\r\n\r\n",
                        "\u0000\u0001\u0002\r\n\r\n",
                        "GET /formulas?q=%zz HTTP/1.1\r\nHost: 127.0.0.1:"
                                + explorer.port()
                                + "\r\nConnection: close\r\n\r\n",
                        "GET /formulas?q=%ff%fe HTTP/1.1\r\nHost: 127.0.0.1:"
                                + explorer.port()
                                + "\r\nConnection: close\r\n\r\n",
                        "POST /check HTTP/1.1\r\nHost: 127.0.0.1:"
                                + explorer.port()
                                + "\r\nContent-Length: -1\r\nConnection: close\r\n\r\n")) {
            String answer = RawRequest.send(explorer.port(), request);
            assertFalse(answer.contains("Exception"), answer);
            assertFalse(answer.contains("\tat "), answer);
        }
        assertEquals(200, explorer.get("/").statusCode());
    }
}
