package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes.Index;

/**
 * One document per directive: the number of its last event and what is still to be done about its events, in order.
 * The events themselves are documents of their own, so that this one stays small whatever a directive assigns.
 */
public final class DirectiveIntake {
    static final String COLLECTION = "directive_intake";
    private static final String EVENTS = "directive_intake_events";
    private static final int DUPLICATE_KEY = 11000;
    private static final Set<String> ENDED = Set.of("WITHDRAWN", "SUPERSEDED");

    public static final List<Index> INDEXES =
            List.of(Index.sparse(COLLECTION, "todo_time", new Document("todo.time", 1)));

    private final MongoCollection<Document> directives;
    private final MongoCollection<Document> events;
    private final SequencedDocuments sequenced;

    public DirectiveIntake(MongoDatabase database) {
        this.directives = database.getCollection(COLLECTION);
        this.events = database.getCollection(EVENTS);
        this.sequenced = new SequencedDocuments(directives);
    }

    /** Something to be done: the first entry of a directive's list. */
    public record Todo(String directive, Envelope event) {}

    /** The event is stored first: an entry always finds its event. */
    public Outcome toDo(Envelope event) {
        store(event);
        return sequenced.fold(event, kept -> {
            var todo = new ArrayList<>(kept.getList("todo", Document.class, List.of()));
            todo.add(new Document("event", event.id())
                    .append("sequence", event.sequence())
                    .append("time", Date.from(event.time())));
            var document = event.data().path("document");
            if (document.isObject()) {
                kept.append("issuer", document.path("issuer").asString())
                        .append("trackedBy", document.path("trackedBy").asString());
            }
            if (event.data().path("tasks").isArray()) {
                kept.append("editions", withEdition(kept, event));
            }
            if (ENDED.contains(event.data().path("state").asString(""))) {
                kept.append("endedBy", event.id());
            }
            if (kept.getBoolean("concluded", false)) {
                kept.append("concluded", false).append("resumedAt", Date.from(event.time()));
            }
            return kept.append("todo", todo);
        });
    }

    /** Nothing is done about it but that nothing recurs any more. */
    public Outcome concluded(Envelope event) {
        return sequenced.fold(event, kept -> kept.append("concluded", true));
    }

    /**
     * How it stands.
     *
     * @param resumedAt when it was last reopened, or null
     * @param goesOn false: it is withdrawn, superseded or concluded
     */
    public record Standing(Instant resumedAt, boolean goesOn) {}

    public Standing standing(String directive) {
        var document = directives
                .find(eq("_id", directive))
                .projection(Projections.include("resumedAt", "concluded", "endedBy"))
                .first();
        var resumed = document.getDate("resumedAt");
        return new Standing(
                resumed == null ? null : resumed.toInstant(),
                !document.getBoolean("concluded", false) && !document.containsKey("endedBy"));
    }

    /** Ids of the events that tell a directive's whole list of tasks, oldest first; the first is its first event. */
    private static List<String> withEdition(Document kept, Envelope event) {
        var first = event.sequence() == 1 ? List.<String>of() : List.of(firstEvent(event.subject()));
        var editions = new ArrayList<>(kept.getList("editions", String.class, first));
        editions.add(event.id());
        return editions;
    }

    private static String firstEvent(String directive) {
        return directive + ":1";
    }

    /** The events that told a directive's tasks, as far as they have come; oldest first. */
    public List<Envelope> editions(String directive) {
        return Optional.ofNullable(directives
                        .find(eq("_id", directive))
                        .projection(Projections.include("editions"))
                        .first())
                .map(document -> document.getList("editions", String.class, List.of(firstEvent(directive))))
                .orElse(List.of())
                .stream()
                .map(this::event)
                .toList();
    }

    /** An event of no interest moves the number and nothing else. */
    public Outcome passOver(Envelope event) {
        return sequenced.fold(event, kept -> kept);
    }

    private void store(Envelope event) {
        try {
            events.insertOne(
                    new Document("_id", event.id()).append("envelope", Documents.of(EnvelopeCodec.toJson(event))));
        } catch (MongoWriteException there) {
            if (there.getError().getCode() != DUPLICATE_KEY) {
                throw there;
            }
        }
    }

    /** The directives of which something is to be done, the longest waiting first. */
    public List<String> waiting() {
        return directives
                .find(exists("todo.time"))
                .sort(Sorts.ascending("todo.time"))
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    public Optional<Todo> first(String directive) {
        return Optional.ofNullable(directives.find(eq("_id", directive)).first())
                .flatMap(document -> document.getList("todo", Document.class, List.of()).stream()
                        .findFirst())
                .map(entry -> new Todo(directive, event(entry.getString("event"))));
    }

    private Envelope event(String id) {
        var stored = events.find(eq("_id", id)).first();
        try {
            return EnvelopeCodec.fromJson(Documents.json(stored.get("envelope")));
        } catch (UndecodableEvent impossible) {
            throw new IllegalStateException("a stored event was readable when it was stored", impossible);
        }
    }

    /** It was carried out, whoever did it. */
    public void done(Todo todo) {
        directives.updateOne(
                eq("_id", todo.directive()),
                Updates.pull("todo", new Document("event", todo.event().id())));
    }

    /** When the oldest thing that is still to be done was recorded. */
    public Optional<Instant> oldest(ClientSession session) {
        return Optional.ofNullable(directives
                        .find(session, exists("todo.time"))
                        .sort(Sorts.ascending("todo.time"))
                        .first())
                .map(document -> document.getList("todo", Document.class).getFirst())
                .map(entry -> entry.getDate("time").toInstant());
    }

    /** What is known of one directive's intake. */
    public record Progress(String issuer, String trackedBy, long sequence, long firstWaiting) {
        /** All assignees up to this event are there. */
        public boolean contains(long event) {
            return sequence >= event && firstWaiting > event;
        }

        public boolean isOfIssuingSide(String agency) {
            return agency.equals(issuer) || agency.equals(trackedBy);
        }
    }

    public Optional<Progress> progress(String directive) {
        return Optional.ofNullable(directives.find(eq("_id", directive)).first())
                .map(document -> new Progress(
                        document.getString("issuer"),
                        document.getString("trackedBy"),
                        document.getLong("sequence"),
                        document.getList("todo", Document.class, List.of()).stream()
                                .findFirst()
                                .map(entry -> entry.getLong("sequence"))
                                .orElse(Long.MAX_VALUE)));
    }

    /** The event by which it was withdrawn or superseded. */
    public Optional<Envelope> ending(String directive) {
        return Optional.ofNullable(directives
                        .find(eq("_id", directive))
                        .projection(Projections.include("endedBy"))
                        .first())
                .map(document -> document.getString("endedBy"))
                .map(this::event);
    }

    /** Number of the last event of the subject; 0 when it is not known. */
    public long last(String subject) {
        return sequenced.last(subject);
    }
}
