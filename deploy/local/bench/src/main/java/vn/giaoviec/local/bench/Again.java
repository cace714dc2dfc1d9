package vn.giaoviec.local.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The same things under other ids: wherever one of the known ids stands — alone or as part of a key — the id of this
 * copy stands instead, and a document's number is this copy's. Ids are 24 (directives) or 32 hexadecimal digits; a copy's are
 * counted on by its number, so that no two copies meet.
 */
final class Again {
    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{24,32}(?![0-9a-f])");

    /** Of a document of the bench: two of one year may not have the same. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])(\\d+)(" + Pattern.quote(Office.NUMBER) + ")");

    private static final int COUNTED = 4;

    private final Set<String> known;
    private final int copy;

    /** @param copy 1, 2, … 65535 */
    Again(Set<String> known, int copy) {
        this.known = known;
        this.copy = copy;
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
        var made = new Document();
        original.forEach((field, value) -> made.put(field, any(value)));
        return made;
    }

    /** UTF-8 both ways. */
    byte[] of(byte[] text) {
        return of(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    String of(String text) {
        var other = ID.matcher(text)
                .replaceAll(found -> known.contains(found.group()) ? moved(found.group()) : found.group());
        return NUMBER.matcher(other).replaceAll("$1." + copy + "$2");
    }

    /** The first digits counted on by the number of the copy: never the same, and another for each copy. */
    private String moved(String id) {
        var first = Integer.parseInt(id, 0, COUNTED, 16);
        return "%04x".formatted((first + copy) % (1 << 4 * COUNTED)) + id.substring(COUNTED);
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
