package vn.giaoviec.directive.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sets of words kept as text, so that they can be read and corrected by people who know the language of directives. */
final class WordSets {

    private final Map<String, Set<String>> sections = new HashMap<>();

    private WordSets(BufferedReader lines) throws IOException {
        Set<String> current = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                current = new HashSet<>();
                sections.put(line.substring(1, line.indexOf(']')), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String word : line.split("(?<!\\\\),")) {
                    current.add(word.replace("\\,", ",").strip());
                }
            }
        }
        sections.values().forEach(words -> words.remove(""));
    }

    static WordSets resource(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(WordSets.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return new WordSets(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> section(String name) {
        return Set.copyOf(sections.get(name));
    }
}
