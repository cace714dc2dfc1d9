package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.Optional;
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

    /** 0 before the first event. */
    public long sequence(String id) {
        var kept = documents
                .find(eq("_id", id))
                .projection(Projections.include("sequence"))
                .first();
        return kept == null ? 0 : kept.getLong("sequence");
    }

    /** Empty also where no event was understood yet. */
    @Override
    public Optional<KnownAssignment> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first())
                .filter(kept -> kept.containsKey("agency"))
                .map(kept -> Documents.as(kept, KnownAssignment.class));
    }

    public Outcome move(Envelope event, KnownAssignment after) {
        return sequenced.fold(event, kept -> Documents.of(after));
    }

    /** Moves the number and nothing else. */
    public Outcome pass(Envelope event) {
        return sequenced.fold(event, UnaryOperator.identity());
    }
}
