package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, as a browser without JavaScript gets it. */
final class PagesTest {
    @TempDir static Path folder;
    private static Explorer explorer;

    @BeforeAll
    static void start() {
        explorer = Explorer.over(Explorer.store(folder));
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = explorer.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertEquals(
                "text/html;charset=utf-8",
                Explorer.header(answer, "Content-Type").orElse(""),
                "it says how it is encoded");
        HtmlCheck.wellFormed(answer.body());
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/formulas", "/formula/1", "/jobs", "/jobs/1", "/jobs/3", "/check"})
    void everyPageIsWellFormedAndGuarded(String path) {
        page(path);
        HttpResponse<String> answer = explorer.get(path);
        String policy = Explorer.header(answer, "Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", Explorer.header(answer, "X-Content-Type-Options").orElse(""));
        assertEquals("same-origin", Explorer.header(answer, "Referrer-Policy").orElse(""));
    }

    @Test
    void constantsAreCountedByStanding() {
        String page = page("/");
        assertTrue(page.contains("of 2\u202fconstants") || page.contains("of 2 constants"), page);
        assertTrue(page.contains("data-tex=\"\\displaystyle \\tan"), page);
        assertTrue(page.contains("Jobs under way"), "job 3 is not done");
    }

    @Test
    void aConstantHasItsFrontAndItsCoverage() {
        Matcher link = Pattern.compile("/constant/([0-9a-f]{16})").matcher(page("/"));
        while (link.find()) {
            String page = page(link.group());
            assertTrue(page.contains("|det| = 1"), page);
            assertTrue(page.contains("Formulas that no other beats"), page);
        }
        String e = page("/constant/" + esma.web.store.Overview.keyOf("e"));
        assertTrue(e.contains("|det| = 2"), "classes:2 was searched");
        // moebius:1 has 10 targets of determinant 1 or -1, each under 6 patterns of period 3
        assertTrue(e.contains("<strong>60</strong> <span class=\"searched\">of 60</span>"), e);
        assertTrue(e.contains("2.718281828459045"), e);
    }

    @Test
    void filtersLiveInTheAddress() {
        String page = page("/formulas?constant=e&signs=%2B-&sort=digits-per-term&open=false");
        assertTrue(page.contains("name=\"constant\" value=\"e\""), page);
        assertTrue(page.contains("name=\"signs\" value=\"+-\""), page);
        assertTrue(page.contains("value=\"digits-per-term\" selected"), page);
        assertTrue(page.contains("<td><code>+-</code></td>"), page);
        assertFalse(page.contains("<td><code>+</code></td>"), page);
        assertTrue(
                page.contains("/api/formulas?constant=e&amp;signs=%2B-&amp;open=false&amp;sort="),
                "the same as JSON");
    }

    @Test
    void aLongListHasPages() {
        String first = page("/formulas?all=true&sort=id");
        assertTrue(first.contains("1 to 25 of "), first);
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(first);
        assertTrue(next.find());
        String second = page(next.group(1).replace("&amp;", "&"));
        assertTrue(second.contains("26 to 50 of "), second);
        assertTrue(second.contains("rel=\"prev\" href=\"/formulas?all=true&amp;sort=id\""), second);
        assertTrue(page("/formulas?all=true&page=2000").contains("There are only "));
    }

    @Test
    void aFilterThatCannotBeReadIsSaidWhereItIs() {
        HttpResponse<String> answer = explorer.get("/formulas?order=many&constant=e");
        assertEquals(400, answer.statusCode());
        HtmlCheck.wellFormed(answer.body());
        assertTrue(
                answer.body().contains("role=\"alert\">order: 'many' is neither"), answer.body());
        assertTrue(answer.body().contains("name=\"order\" value=\"many\""), "to be mended");
        for (String query :
                new String[] {
                    "constant=1%2B",
                    "signs=%2B0",
                    "kind=round",
                    "status=true",
                    "open=maybe",
                    "rate=fast",
                    "rate=NaN",
                    "sort=best",
                    "page=0",
                    "page=2001",
                    "page=-1",
                    "period=-1",
                    "job=x",
                    "group=1;2",
                    "order=5..2",
                    "constant=" + "9".repeat(501)
                }) {
            assertEquals(400, explorer.get("/formulas?" + query).statusCode(), query);
            assertEquals(400, explorer.get("/api/formulas?" + query).statusCode(), query);
        }
    }

    @Test
    void aFormulaShowsItsProofAndScripts() {
        String page = page("/formula/1");
        assertTrue(page.contains("data-display=\"true\""), page);
        assertTrue(page.contains("Base theorem 0F1"), page);
        assertTrue(page.contains("\\begin{pmatrix}"), page);
        assertTrue(page.contains("P_in(m) = [["), "legible before it is rendered");
        assertTrue(page.contains("id=\"script-pari\""), page);
        assertTrue(page.contains("@misc{esma:"), page);
        Matcher key = Pattern.compile("[0-9a-f]{64}").matcher(page);
        assertTrue(key.find());
        assertEquals(200, explorer.get("/formula/" + key.group()).statusCode());
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (String path :
                new String[] {
                    "/nothing",
                    "/formula/999999",
                    "/formula/x",
                    "/formula/0",
                    "/constant/x",
                    "/jobs/99",
                    "/jobs/x",
                    "/assets/explorer.css",
                    "/check/abc/x"
                }) {
            HttpResponse<String> answer = explorer.get(path);
            assertEquals(404, answer.statusCode(), path);
            HtmlCheck.wellFormed(answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
            assertFalse(answer.body().contains("\tat "), answer.body());
        }
    }

    @Test
    void everyAssetThatAPageNamesIsThere() {
        String page = page("/");
        Matcher asset = Pattern.compile("\"(/assets/[^\"]*)\"").matcher(page);
        int count = 0;
        while (asset.find()) {
            HttpResponse<String> answer = explorer.get(asset.group(1));
            assertEquals(200, answer.statusCode(), asset.group(1));
            assertTrue(Explorer.header(answer, "Cache-Control").orElse("").contains("immutable"));
            count++;
        }
        assertEquals(6, count);
        String folder = page.replaceAll("(?s).*\"(/assets/[0-9a-f]+)/katex.min.css.*", "$1");
        Matcher font =
                Pattern.compile("url\\((fonts/[A-Za-z0-9_-]+\\.woff2)\\)")
                        .matcher(explorer.get(folder + "/katex.min.css").body());
        int fonts = 0;
        while (font.find()) {
            assertEquals(200, explorer.get(folder + "/" + font.group(1)).statusCode());
            fonts++;
        }
        assertTrue(fonts >= 20, "every font of the style sheet: " + fonts);
    }

    @Test
    void everyLinkOnEveryPageLeadsSomewhere() {
        java.util.Set<String> seen = new java.util.TreeSet<>();
        java.util.Deque<String> todo = new java.util.ArrayDeque<>(java.util.List.of("/"));
        while (!todo.isEmpty() && seen.size() < 150) {
            String path = todo.poll();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = explorer.get(path);
            assertEquals(200, answer.statusCode(), path);
            if (path.startsWith("/api") || path.startsWith("/assets")) {
                continue;
            }
            HtmlCheck.wellFormed(answer.body());
            Matcher link = Pattern.compile("href=\"(/[^\"#]*)\"").matcher(answer.body());
            while (link.find()) {
                todo.add(link.group(1).replace("&amp;", "&"));
            }
        }
        assertTrue(seen.size() > 40, seen::toString);
    }
}
