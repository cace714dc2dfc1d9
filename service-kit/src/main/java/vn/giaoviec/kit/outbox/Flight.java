package vn.giaoviec.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The events of one aggregate on their way to the broker: strictly one at a time, in order. Guarded by its own lock.
 */
final class Flight {
    private final Outbox outbox;
    private final String id;
    private final TreeMap<Long, Document> waiting = new TreeMap<>();
    private final List<Document> acknowledged = new ArrayList<>();
    private long last;

    Flight(Outbox outbox, String id) {
        this.outbox = outbox;
        this.id = id;
    }

    Outbox outbox() {
        return outbox;
    }

    String id() {
        return id;
    }

    synchronized void add(List<Document> entries) {
        for (var entry : entries) {
            if (entry.getLong("sequence") > last) {
                waiting.putIfAbsent(entry.getLong("sequence"), entry);
            }
        }
    }

    /** The next to send, or null when all known of is acknowledged. */
    synchronized Document next() {
        return waiting.isEmpty() ? null : waiting.firstEntry().getValue();
    }

    synchronized void acknowledge(Document entry) {
        last = entry.getLong("sequence");
        waiting.headMap(last, true).clear();
        acknowledged.add(entry);
    }

    /** The acknowledged ones that are not yet in the history, and the number up to which the outbox can be cleared. */
    synchronized Landed land() {
        var landed = new Landed(outbox, id, List.copyOf(acknowledged), last);
        acknowledged.clear();
        return landed;
    }

    record Landed(Outbox outbox, String id, List<Document> entries, long upTo) {}
}
