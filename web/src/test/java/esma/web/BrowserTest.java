package esma.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.results.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The explorer in Chromium, as a person uses it. Skipped where Chromium and its driver are not
 * installed; nothing is downloaded. With {@code -Dscreenshots=FOLDER} every page is drawn there.
 */
@Tag("browser")
final class BrowserTest {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path folder;
    private static Path file;
    private static Explorer explorer;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM),
                "Chromium and its driver are not installed");
        file = Explorer.store(folder);
        explorer = Explorer.over(file);
        browser = chromium();
    }

    private static ChromeDriver chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--force-prefers-reduced-motion",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // a named driver is taken as it is: Selenium then looks for no other
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .withSilent(true)
                        .build();
        return new ChromeDriver(service, options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (explorer != null) {
            explorer.close();
        }
    }

    @BeforeEach
    void wide() {
        screen(1280, 900, false);
        colours("light");
        browser.manage().deleteAllCookies();
    }

    /** Whatever a test did: no message on the console, no request to anywhere else. */
    @AfterEach
    void quietAndAtHome() {
        List<String> messages = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
            messages.add(entry.toString());
        }
        messages.removeIf(message -> message.contains("status of 400"));
        assertEquals(List.of(), messages);
        String own = "http://127.0.0.1:" + explorer.port() + "/";
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            if (entry.getMessage().contains("Network.requestWillBeSent\"")) {
                String url =
                        entry.getMessage()
                                .replaceAll("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1");
                assertTrue(url.startsWith(own) || url.startsWith("data:"), url);
            }
        }
    }

    private static void open(String path) {
        browser.get("http://127.0.0.1:" + explorer.port() + path);
    }

    private static void screen(int width, int height, boolean mobile) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    private static void colours(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static <T> T await(Supplier<Optional<T>> value) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Optional<T> found = value.get();
                if (found.isPresent()) {
                    return found.get();
                }
                Thread.sleep(50);
            } catch (StaleElementReferenceException replaced) {
                // looked for again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("it does not come");
    }

    private static void until(BooleanSupplier condition) {
        await(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static WebElement one(String selector) {
        return await(() -> browser.findElements(By.cssSelector(selector)).stream().findFirst());
    }

    private static Object script(String code) {
        return Optional.ofNullable(browser.executeScript(code)).orElse("");
    }

    private static void rendered() {
        until(() -> browser.findElements(By.cssSelector("[data-tex]")).isEmpty());
    }

    private static String address() {
        return browser.getCurrentUrl().replaceFirst("http://[^/]*", "");
    }

    @Test
    void browsesFromAConstantToAFormulaItsPlotAndItsProof() {
        open("/");
        rendered();
        assertFalse(browser.findElements(By.cssSelector("th .katex")).isEmpty(), "rendered");
        one("a[href='/constant/" + esma.web.store.Overview.keyOf("e") + "']").click();
        rendered();
        assertTrue(one("table.heat").getText().contains("|det| = 2"));
        assertTrue(naturalWidth("img[src$='front.svg']") > 300);
        one("table.formulas a").click();
        rendered();
        assertTrue(address().startsWith("/formula/"));
        assertTrue(naturalWidth("img[src$='convergence.svg']") > 300);
        String words = one("img[src$='convergence.svg']").getDomAttribute("alt");
        assertTrue(words != null && words.startsWith("Errors on a logarithmic scale"), words);
        assertTrue(one("section[aria-labelledby=proof]").getText().contains("Base theorem 0F1"));
        assertTrue(
                browser.findElements(By.cssSelector(".steps .katex .mord")).size() > 20,
                "matrices are rendered");
        assertTrue(browser.findElements(By.cssSelector(".katex-error")).isEmpty());
    }

    private static long naturalWidth(String selector) {
        String code =
                "const i = document.querySelector(\""
                        + selector
                        + "\"); return i && i.complete ? i.naturalWidth : 0;";
        return await(() -> Optional.of((Long) script(code)).filter(width -> width > 0));
    }

    @Test
    void filtersWithoutLeavingThePageAndKeepsThemInTheAddress() {
        open("/formulas");
        rendered();
        WebElement heading = one("h1");
        one("input[name=constant]").sendKeys("e", Keys.TAB);
        until(() -> address().contains("constant=e"));
        one("select[name=sort]").sendKeys("most digits");
        until(() -> address().contains("sort=digits-per-term"));
        rendered();
        assertTrue(heading.isDisplayed(), "the same page");
        assertEquals("/formulas?constant=e&sort=digits-per-term", address());
        String list = one("#results").getText();
        open(address());
        rendered();
        assertEquals(list, one("#results").getText(), "the address alone gives the same");
        assertEquals("e", one("input[name=constant]").getDomProperty("value"));
        one("input[name=order]").sendKeys("x", Keys.TAB);
        until(() -> one("#results").getText().contains("is neither a number"));
    }

    @Test
    void runsACheckAndShowsItsFormulas() {
        open("/check");
        assertTrue(one("main").getText().contains("This browser may only read"));
        browser.get(explorer.server().address());
        assertEquals("/", address(), "the token does not stay in the address");
        open("/check");
        one("input[name=expression]").sendKeys("tan(1)");
        one("input[name=signs]").clear();
        one("input[name=signs]").sendKeys("1..2");
        one("main button[type=submit]").click();
        WebElement table = one("#task table.formulas");
        rendered();
        assertTrue(table.getText().contains("theorem"), table.getText());
        assertTrue(one("#task").getText().contains("1.5574077246549"));
    }

    @Test
    void everythingIsReachedByTheKeyboardAlone() {
        open("/");
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertEquals("Skip to the content", focused().getText());
        assertTrue(isOutlined(), "focus is seen");
        focused().sendKeys(Keys.ENTER);
        until(() -> address().endsWith("#main"));
        tabTo("/formulas", 60);
        open("/formulas");
        rendered();
        tabTo("constant", 20);
        focused().sendKeys("e", Keys.ENTER);
        until(() -> address().contains("constant=e"));
        rendered();
        String href = tabTo("/formula/", 60);
        focused().sendKeys(Keys.ENTER);
        until(() -> href.endsWith(address()));
        for (int i = 0; i < 80 && !focused().getTagName().equals("summary"); i++) {
            focused().sendKeys(Keys.TAB);
            assertTrue(isOutlined(), "focus is seen on " + focused().getTagName());
        }
        focused().sendKeys(Keys.ENTER);
        assertEquals(true, script("return document.activeElement.parentElement.open"));
    }

    private static WebElement focused() {
        return browser.switchTo().activeElement();
    }

    private static boolean isOutlined() {
        return (Boolean)
                script(
                        "const s = getComputedStyle(document.activeElement);"
                                + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;");
    }

    /** Presses Tab until an element with this in its address or name has the focus. */
    private static String tabTo(String wanted, int most) {
        for (int i = 0; i < most; i++) {
            focused().sendKeys(Keys.TAB);
            String href = Optional.ofNullable(focused().getDomAttribute("href")).orElse("");
            String name = Optional.ofNullable(focused().getDomAttribute("name")).orElse("");
            if (href.startsWith(wanted) || name.equals(wanted)) {
                return href;
            }
        }
        throw new AssertionError("not reached by the keyboard: " + wanted);
    }

    @Test
    void fitsAPhoneAndBothSchemesAreLegible() throws IOException {
        browser.get(explorer.server().address());
        List<String> paths =
                List.of(
                        "/",
                        "/formulas?constant=e",
                        "/constant/" + esma.web.store.Overview.keyOf("e"),
                        "/formula/1",
                        "/jobs",
                        "/jobs/1",
                        "/check",
                        "/nothing");
        for (String scheme : List.of("light", "dark")) {
            colours(scheme);
            for (int width : new int[] {1280, 375}) {
                for (String path : paths) {
                    screen(width, 900, width < 500);
                    open(path);
                    rendered();
                    Long overflow =
                            (Long)
                                    script(
                                            "return document.documentElement.scrollWidth - innerWidth");
                    assertTrue(overflow <= 0, path + " is " + overflow + " wider than " + width);
                    assertEquals(List.of(), script(Contrast.SCRIPT), path + " " + scheme);
                    screenshot(path, scheme, width);
                }
            }
        }
        browser.manage().logs().get(LogType.BROWSER);
    }

    private static void screenshot(String path, String scheme, int width) throws IOException {
        String to = System.getProperty("screenshots", "");
        if (to.isEmpty()) {
            return;
        }
        Long height = (Long) script("return document.documentElement.scrollHeight");
        screen(width, (int) Math.min(4000, height), width < 500);
        Files.createDirectories(Path.of(to));
        String name = path.replaceAll("[^a-z0-9]+", "-") + "-" + scheme + "-" + width + ".png";
        Files.write(Path.of(to, name), browser.getScreenshotAs(OutputType.BYTES));
    }

    @Test
    void progressOfAJobIsSeenWithoutLoadingThePageAgain() {
        open("/jobs/3");
        assertEquals("not done", one(".state").getText());
        try (Store store = Store.openWritable(file)) {
            Explorer.search(store, "self", "1..2", () -> false, "pi");
        }
        until(() -> one(".state").getText().equals("done"));
        assertEquals("100 %", one(".percent").getText());
    }

    @Test
    void readsWithoutJavaScript() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("/formula/1");
            String text = browser.findElement(By.tagName("main")).getText();
            assertTrue(text.contains("P_in(m) = [["), text);
            assertTrue(text.matches("(?s).*= \\d+ [+-] 1/\\(\\d+ [+-].*"), text);
            open("/formulas?constant=e&sort=complexity");
            assertTrue(browser.findElement(By.cssSelector("main")).getText().contains("groups"));
            browser.findElement(By.cssSelector("form.filters button")).click();
            assertTrue(address().contains("sort=complexity"), address());
        } finally {
            browser.executeCdpCommand(
                    "Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
