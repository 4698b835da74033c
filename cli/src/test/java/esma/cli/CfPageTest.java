package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of docs/cf-commands.md prints what stands there. */
final class CfPageTest {
    private static final Path PAGE = Path.of("../docs/cf-commands.md");
    private static final String PROMPT = "$ ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        assertEquals("esma", words.remove(0));
        return words.toArray(new String[0]);
    }

    private static String run(String pipe) {
        String text = "";
        for (String command : pipe.split(" \\| ", -1)) {
            text = Run.withInput(text, words(command)).done().out();
        }
        return text;
    }

    @Test
    void everyExamplePrintsWhatStandsThere() throws IOException {
        StringBuilder page = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        boolean isExample = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                isExample = !isExample;
            } else if (isExample) {
                page.append(line).append('\n');
                if (line.startsWith(PROMPT)) {
                    printed.append(line).append('\n').append(run(line.substring(2)));
                }
            }
        }
        assertEquals(page.toString(), printed.toString());
    }
}
