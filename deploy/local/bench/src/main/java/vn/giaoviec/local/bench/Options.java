package vn.giaoviec.local.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param sizes how many assignments there are while it is measured, growing
 * @param out where the JSON goes
 * @param compare a JSON of an earlier run
 * @param warmUp run before anything is counted, so that compilers and caches have settled
 * @param measured so long each act is repeated
 * @param scale how large the processes are that are measured
 */
record Options(
        boolean quick,
        List<Integer> sizes,
        Set<Part> parts,
        Path out,
        Optional<Path> compare,
        Scale scale,
        Duration warmUp,
        Duration measured) {
    static final String USAGE =
            "usage: ./giaoviec bench [--quick] [--sizes N,N] [--only inbox,command,list,figure,page,clock,start]"
                    + " [--as-up] [--out FILE] [--compare OLD.json]";

    /** A part of the bench. */
    enum Part {
        START,
        INBOX,
        COMMAND,
        LIST,
        FIGURE,
        PAGE,
        CLOCK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no part " + word + "\n" + USAGE));
        }
    }

    /** @throws IllegalArgumentException saying what is wrong */
    static Options of(List<String> arguments, Path home) {
        var quick = arguments.contains("--quick");
        var sizes = quick ? List.of(200) : List.of(1_000, 100_000);
        Set<Part> parts = EnumSet.allOf(Part.class);
        var out = home.resolve("bench").resolve("last.json");
        var compare = Optional.<Path>empty();
        var scale = Scale.SERVER;
        var words = arguments.iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--quick" -> {}
                case "--as-up" -> scale = Scale.AS_UP;
                case "--sizes" -> sizes = sizes(value(word, words));
                case "--only" ->
                    parts = EnumSet.copyOf(Arrays.stream(value(word, words).split(","))
                            .map(Part::of)
                            .toList());
                case "--out" -> out = Path.of(value(word, words)).toAbsolutePath();
                case "--compare" ->
                    compare = Optional.of(Path.of(value(word, words)).toAbsolutePath());
                default -> throw new IllegalArgumentException("not understood: " + word + "\n" + USAGE);
            }
        }
        var warmUp = quick ? Duration.ofMillis(1_500) : Duration.ofSeconds(6);
        var measured = quick ? Duration.ofSeconds(2) : Duration.ofSeconds(8);
        return new Options(quick, sizes, parts, out, compare, scale, warmUp, measured);
    }

    private static List<Integer> sizes(String text) {
        if (!text.matches("[1-9]\\d{1,6}(,[1-9]\\d{1,6})*")) {
            throw new IllegalArgumentException("--sizes takes numbers of 2 to 7 digits, not " + text + "\n" + USAGE);
        }
        return Arrays.stream(text.split(",")).map(Integer::valueOf).sorted().toList();
    }

    private static String value(String word, java.util.Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(word + " needs a value\n" + USAGE);
        }
        return words.next();
    }

    /** After so many, what comes is measured even if compilers still work. */
    int settlingRounds() {
        return quick ? 2 : 40;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
