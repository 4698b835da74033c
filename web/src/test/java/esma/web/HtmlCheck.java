package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page read as strictly as XML, but for elements without content: every tag is closed in order,
 * every attribute quoted, no stray angle bracket, ids once, and nothing that the content policy
 * would refuse.
 */
final class HtmlCheck {
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "hr", "img", "source");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!DOCTYPE html>|<(/?)([a-z0-9]+)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>|<|>");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?:\\s+[a-z-]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*\\s*");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern FORBIDDEN = Pattern.compile("\\s(on[a-z]+|style)\\s*=");

    private HtmlCheck() {}

    static void wellFormed(String page) {
        assertTrue(page.stripLeading().startsWith("<!DOCTYPE html>"), "begins with its type");
        Deque<String> open = new ArrayDeque<>();
        Set<String> ids = new HashSet<>();
        Matcher token = TOKEN.matcher(page);
        while (token.find()) {
            if (token.group().equals("<!DOCTYPE html>")) {
                continue;
            }
            String name = token.group(2);
            String place = near(page, token.start());
            assertTrue(name != null, "stray angle bracket: " + place);
            if (!token.group(1).isEmpty()) {
                assertEquals(name, open.poll(), "closed out of order: " + place);
                continue;
            }
            assertTrue(ATTRIBUTES.matcher(token.group(3)).matches(), "attributes: " + place);
            String names = token.group(3).replaceAll("\"[^\"]*\"|'[^']*'", "\"\"");
            assertFalse(FORBIDDEN.matcher(names).find(), "inline code: " + place);
            assertFalse(name.equals("script") && !token.group(3).contains(" src="), place);
            Matcher id = ID.matcher(token.group(3));
            if (id.find()) {
                assertTrue(ids.add(id.group(1)), "id twice: " + place);
            }
            if (!VOID.contains(name)) {
                open.push(name);
            }
        }
        assertTrue(open.isEmpty(), "never closed: " + open);
    }

    private static String near(String page, int at) {
        return page.substring(Math.max(0, at - 60), Math.min(page.length(), at + 120));
    }
}
