package vn.giaoviec.local.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.bson.Document;

/** The same document under an id, and in a place of a feed, of its own; as long as before, because indexes hold both. */
final class Anew {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24,32}");
    private static final List<String> UNIQUE = List.of("_id", "openKey", "subject");

    private final AtomicLong places = new AtomicLong(1_000_000_000L);

    Document of(Document sample) {
        var copy = new Document(sample);
        var id = UUID.randomUUID().toString().replace("-", "");
        for (var field : UNIQUE) {
            copy.computeIfPresent(
                    field,
                    (name, value) -> ID.matcher((String) value)
                            .replaceFirst(found -> id.substring(0, found.group().length())));
        }
        copy.computeIfPresent("n", (name, value) -> places.incrementAndGet());
        return copy;
    }
}
