package vn.giaoviec.portal.task;

import java.time.Instant;
import java.util.List;

/** What happened to an assignment, the newest first, in the language of the page. @param next cursor of what came later */
public record Account(List<Line> items, String next) {
    /**
     * @param words what was said with it, or null
     * @param given documents and files that came with it, as they are called
     */
    public record Line(long sequence, Instant time, String by, String what, String words, List<String> given) {}

    /** The service tells the oldest first. */
    public Account {
        items = List.copyOf(items.reversed());
    }

    /** Something came with one of the lines. */
    public boolean hasEvidence() {
        return items.stream().anyMatch(line -> !line.given().isEmpty());
    }
}
