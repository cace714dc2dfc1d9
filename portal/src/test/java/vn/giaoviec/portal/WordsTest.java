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
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What a template says stands in both languages, and what stands there is said by a template. */
class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern KEYS_OF = Pattern.compile("#\\{\\$\\{'([a-zA-Z.]+\\.)' \\+");

    private final Properties vietnamese = load("");
    private final Properties english = load("_en");

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

    /** Of all files that the portal itself reads; a key that stands in two of them would be said by the first alone. */
    private static Properties load(String language) {
        var words = new Properties();
        for (var name : basenames()) {
            try (var in = WordsTest.class.getResourceAsStream("/" + name + language + ".properties")) {
                var some = new Properties();
                some.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                assertThat(words.keySet()).as(name).doesNotContainAnyElementsOf(some.keySet());
                words.putAll(some);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return words;
    }

    private static List<String> basenames() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var names = List.of(
                yaml.getObject().getProperty("spring.messages.basename").strip().split(",\\s*"));
        assertThat(names).isNotEmpty();
        return names;
    }
}
