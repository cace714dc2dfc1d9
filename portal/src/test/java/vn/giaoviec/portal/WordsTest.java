package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a template says stands in both languages, and what stands there is said by a template. */
class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern KEYS_OF = Pattern.compile("#\\{\\$\\{'([a-zA-Z.]+\\.)' \\+");

    private final Properties vietnamese = load("messages.properties");
    private final Properties english = load("messages_en.properties");

    @Test
    void both_languages_are_complete() {
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (var key : vietnamese.stringPropertyNames()) {
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(english.getProperty(key)))
                    .as("what is filled in: %s", key)
                    .isEqualTo(places(vietnamese.getProperty(key)));
        }
    }

    @Test
    void templates_say_what_is_there_and_nothing_is_there_for_nobody() throws IOException {
        var said = new TreeSet<String>();
        var begun = new TreeSet<String>();
        for (var template : templates()) {
            var text = Files.readString(template);
            KEY.matcher(text).results().forEach(one -> said.add(one.group(1)));
            KEYS_OF.matcher(text).results().forEach(one -> begun.add(one.group(1)));
        }
        assertThat(vietnamese.stringPropertyNames()).containsAll(said);
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(said.contains(key) || begun.stream().anyMatch(key::startsWith))
                                .as("%s is said somewhere", key)
                                .isTrue());
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static int places(String words) {
        return new MessageFormat(words).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) {
        try (var in = WordsTest.class.getResourceAsStream("/" + name)) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
