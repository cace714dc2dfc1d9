package vn.giaoviec.directive.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Phrases of the language of directives, looked up as the longest run of words that is in the list. */
final class WordList {

    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private WordList(Stream<String> lines) {
        lines.map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).forEach(this::add);
    }

    static WordList resource(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return new WordList(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String phrase = line.replace("!", "").replace("=", "").strip();
        phrases.merge(phrase, line, (first, second) -> first.startsWith("!") ? first : second);
        String[] words = phrase.split(" ");
        longest.merge(words[0], words.length, Math::max);
    }

    /** How many of the words from {@code at} on make a phrase of this list; 0 if none does. */
    int match(List<Word> words, int at) {
        int most = longest.getOrDefault(words.get(at).lower(), 0);
        for (int n = Math.min(most, words.size() - at); n > 0; n--) {
            if (phrases.containsKey(Word.lower(words, at, at + n))) {
                return n;
            }
        }
        return 0;
    }

    /** The entry as written in the list, with its signs. */
    String entry(List<Word> words, int at, int length) {
        return phrases.get(Word.lower(words, at, at + length));
    }
}
