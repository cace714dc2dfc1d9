package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * The one write of a command: conditional, with an event and an answer to remember. The
 * documents are assignments of which progress was told, the event and the answer are those of that progress.
 */
final class CommandFloor implements AutoCloseable {
    private static final String PROGRESS = "vn.giaoviec.assignment.progress-reported.v1";
    private static final int AT_ONCE = 500;

    private final MongoDatabase database;
    private final MongoCollection<Document> twin;
    private final List<Document> documents = new ArrayList<>();
    /** Of each document now; each belongs to one thread. */
    private final long[] versions;

    private final Object envelope;
    private final Document remembered;

    /** @param among so many documents, of which each thread changes some again and again */
    CommandFloor(Home home, MongoDatabase into, Anew anew, int threads, int among) {
        var service = home.database("task-service");
        var events = service.getCollection("history")
                .find(eq("envelope.type", PROGRESS))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        var samples = service.getCollection("assignments")
                .find(in(
                        "_id",
                        events.stream()
                                .map(event -> event.get("subject"))
                                .distinct()
                                .toList()))
                .into(new ArrayList<>());
        envelope = events.getFirst().get("envelope");
        remembered = samples.getFirst().getList("commands", Document.class).getLast();
        database = into;
        twin = Twin.of(service.getCollection("assignments"), into);
        for (var n = 0; n < Math.max(among, threads * Asking.EACH); n++) {
            documents.add(anew.of(samples.get(n % samples.size())));
        }
        versions = documents.stream()
                .mapToLong(document -> document.getLong("version"))
                .toArray();
        for (var from = 0; from < documents.size(); from += AT_ONCE) {
            twin.insertMany(documents.subList(from, Math.min(from + AT_ONCE, documents.size())));
        }
    }

    /** Of a thread, by its number from 0: on one after another of its documents. */
    Load.Act act(int thread) {
        var at = new int[1];
        return () -> {
            var n = thread * Asking.EACH + at[0]++ % Asking.EACH;
            command(documents.get(n).getString("_id"), versions[n]++);
        };
    }

    private void command(String id, long version) {
        var now = Date.from(Instant.now());
        var entry = new Document("sequence", version + 1).append("since", now).append("envelope", envelope);
        var answered = new Document(remembered).append("key", UUID.randomUUID().toString());
        var written = twin.updateOne(
                new Document("_id", id).append("version", version),
                new Document("$set", new Document("time", now).append("commands." + version % 50, answered))
                        .append(
                                "$inc",
                                new Document("version", 1L)
                                        .append("sequence", 1L)
                                        .append("remembered", 1L))
                        .append("$min", new Document("pendingSince", now))
                        // It stays bounded, as the relay bounds it.
                        .append("$push", new Document("outbox", last(entry, 1))));
        if (written.getMatchedCount() == 0) {
            throw new IllegalStateException("the floor's command of version " + version + " changed nothing");
        }
    }

    private static Document last(Document pushed, int kept) {
        return new Document("$each", List.of(pushed)).append("$slice", -kept);
    }

    @Override
    public void close() {
        database.drop();
    }
}
