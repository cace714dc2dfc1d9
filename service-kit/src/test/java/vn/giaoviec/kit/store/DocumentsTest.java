package vn.giaoviec.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private record Inner(String text, Integer number) {}

    private record Kept(
            String text,
            long many,
            int few,
            boolean truth,
            double share,
            Instant at,
            LocalDate day,
            Inner inner,
            List<Inner> all,
            List<String> texts,
            Map<String, Long> counts,
            String absent) {}

    private static final Kept KEPT = new Kept(
            "Đã xong",
            3_000_000_000L,
            7,
            true,
            0.5,
            Instant.parse("2026-11-24T01:02:03.004Z"),
            LocalDate.of(2026, 11, 24),
            new Inner("trong", null),
            List.of(new Inner("một", 1), new Inner("hai", 2)),
            List.of("a", "b"),
            Map.of("x", 1L),
            null);

    @Test
    void whatIsStoredIsReadAgain() {
        var stored = Documents.of(KEPT);
        assertThat(stored).doesNotContainKey("absent");
        assertThat(stored.get("inner")).isInstanceOf(Document.class);
        assertThat(Documents.as(stored, Kept.class)).isEqualTo(KEPT);
    }

    /** Whatever the store gives back, also types of its own and nothing at all in a list. */
    @Test
    void aDocumentIsTheSameJsonAsAnyOtherMap() {
        var document = new Document("text", "x")
                .append("none", null)
                .append("date", new Date(1_700_000_000_000L))
                .append("share", 1.25)
                .append("list", Arrays.asList(1L, null, new Document("deep", List.of(2, true)), 0.5))
                .append("map", new LinkedHashMap<>(Map.of("inner", new Document("n", 1))));
        assertThat(Documents.json(document)).isEqualTo(Documents.json(new LinkedHashMap<>(document)));
        assertThat(Documents.json(document).has("none")).isFalse();
        assertThat(Documents.json(document).at("/list").size()).isEqualTo(4);
    }
}
