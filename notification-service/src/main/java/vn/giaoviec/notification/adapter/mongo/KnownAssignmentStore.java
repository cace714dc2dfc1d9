package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.notification.model.KnownAssignment;
import vn.giaoviec.notification.usecase.KnownAssignments;

/** One document per assignment: what is known of it, and the number of the last event that was told. */
public final class KnownAssignmentStore implements KnownAssignments {
    private final MongoCollection<Document> documents;
    private final SequencedDocuments sequenced;

    public KnownAssignmentStore(MongoDatabase database) {
        this.documents = database.getCollection("known_assignments");
        this.sequenced = new SequencedDocuments(documents);
    }

    /**
     * What is kept of a subject.
     *
     * @param sequence number of the last event that was told; 0 before the first
     * @param assignment empty also where no event was understood yet
     */
    public record Kept(long sequence, Optional<KnownAssignment> assignment) {}

    public Kept kept(String id) {
        var kept = documents.find(eq("_id", id)).first();
        return kept == null ? new Kept(0, Optional.empty()) : new Kept(kept.getLong("sequence"), assignment(kept));
    }

    private static Optional<KnownAssignment> assignment(Document kept) {
        return kept.containsKey("agency") ? Optional.of(Documents.as(kept, KnownAssignment.class)) : Optional.empty();
    }

    /**
     * Several events from one read; nothing is written yet.
     *
     * @param after what is known after an event, from what was known before; empty answers leave it as it was
     */
    public SequencedDocuments.Together together(
            List<Envelope> events, BiFunction<Envelope, Optional<KnownAssignment>, Optional<KnownAssignment>> after) {
        return sequenced.together(
                events,
                (event, kept) ->
                        after.apply(event, assignment(kept)).map(Documents::of).orElse(kept));
    }

    @Override
    public Optional<KnownAssignment> find(String id) {
        return kept(id).assignment();
    }

    public Outcome move(Envelope event, KnownAssignment after) {
        return sequenced.fold(event, kept -> Documents.of(after));
    }

    /** Moves the number and nothing else. */
    public Outcome pass(Envelope event) {
        return sequenced.fold(event, UnaryOperator.identity());
    }

    /** Number of the last event of the subject; 0 when it is not known. */
    public long last(String subject) {
        return sequenced.last(subject);
    }
}
