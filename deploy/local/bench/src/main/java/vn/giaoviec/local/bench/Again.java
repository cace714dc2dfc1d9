package vn.giaoviec.local.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The same things under other ids: wherever one of the known ids stands — alone or as part of a key — the id of this
 * copy stands instead. Ids are 32 hexadecimal digits; a copy's begin with its number, so that no two copies meet.
 */
final class Again {
    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

    private final Set<String> known;
    private final String begin;

    /** @param copy 1, 2, … 65535 */
    Again(Set<String> known, int copy) {
        this.known = known;
        this.begin = "%04x".formatted(copy);
    }

    static boolean mentions(Object value, Set<String> known) {
        return switch (value) {
            case String text -> ID.matcher(text).results().anyMatch(found -> known.contains(found.group()));
            case Map<?, ?> map -> map.values().stream().anyMatch(one -> mentions(one, known));
            case List<?> list -> list.stream().anyMatch(one -> mentions(one, known));
            case null, default -> false;
        };
    }

    Document of(Document original) {
        var copy = new Document();
        original.forEach((field, value) -> copy.put(field, any(value)));
        return copy;
    }

    /** UTF-8 both ways. */
    byte[] of(byte[] text) {
        return of(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    String of(String text) {
        return ID.matcher(text)
                .replaceAll(found -> known.contains(found.group())
                        ? begin + found.group().substring(begin.length())
                        : found.group());
    }

    private Object any(Object value) {
        return switch (value) {
            case String text -> of(text);
            case Document document -> of(document);
            case List<?> list -> list.stream().map(this::any).toList();
            case null -> null;
            default -> value;
        };
    }
}
