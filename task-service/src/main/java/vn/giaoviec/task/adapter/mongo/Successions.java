package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.Heirs;

/** Which agency took the place of which, kept among the agencies, and what of it is still to be carried out. */
public final class Successions implements Heirs {
    private static final String WAITING = "waitingSince";

    public static final List<Index> INDEXES = List.of(
            Index.sparse(Agencies.COLLECTION, "predecessors", new Document("predecessors", 1)),
            Index.sparse(Agencies.COLLECTION, "succession_waiting", new Document(WAITING, 1)));

    private final MongoCollection<Document> documents;
    private final SequencedDocuments sequenced;

    public Successions(MongoDatabase database) {
        this.documents = database.getCollection(Agencies.COLLECTION);
        this.sequenced = new SequencedDocuments(documents);
    }

    /** One that is to be carried out. */
    public record Todo(String id, List<String> predecessors, Heir heir) {}

    /** It is told once, and stays. */
    public Outcome keep(Envelope event, String heir, String act, List<String> predecessors) {
        return sequenced.fold(
                event,
                kept -> new Document("heir", heir)
                        .append("act", act)
                        .append("predecessors", predecessors)
                        .append("event", event.id())
                        .append("toldAt", Date.from(event.time()))
                        .append(WAITING, Date.from(event.time())));
    }

    @Override
    public Optional<Heir> of(String agency) {
        return Optional.ofNullable(documents.find(eq("predecessors", agency)).first())
                .map(Successions::heir);
    }

    private static Heir heir(Document succession) {
        return new Heir(
                succession.getString("heir"),
                succession.getString("act"),
                new Cause(
                        succession.getString("event"),
                        ActingByItself.REACTING,
                        succession.getDate("toldAt").toInstant()));
    }

    /** The longest waiting first. */
    public List<Todo> waiting() {
        return documents
                .find(exists(WAITING))
                .sort(Sorts.ascending(WAITING))
                .map(one -> new Todo(one.getString("_id"), one.getList("predecessors", String.class), heir(one)))
                .into(new ArrayList<>());
    }

    /** It was carried out, whoever did it. */
    public void done(Todo todo) {
        documents.updateOne(eq("_id", todo.id()), Updates.unset(WAITING));
    }

    /** When the oldest that is still to be carried out was told. */
    public Optional<Instant> oldest(ClientSession session) {
        return Optional.ofNullable(documents
                        .find(session, exists(WAITING))
                        .sort(Sorts.ascending(WAITING))
                        .first())
                .map(one -> one.getDate(WAITING).toInstant());
    }
}
