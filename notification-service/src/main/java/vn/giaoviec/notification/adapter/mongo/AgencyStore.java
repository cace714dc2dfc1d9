package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.notification.model.Agency;

/** The service's own copy of the agencies, by code. */
public final class AgencyStore {
    private final MongoCollection<Document> documents;
    private final SequencedDocuments sequenced;

    public AgencyStore(MongoDatabase database) {
        this.documents = database.getCollection("agencies");
        this.sequenced = new SequencedDocuments(documents);
    }

    public Outcome keep(Envelope event, Agency agency) {
        return sequenced.fold(event, kept -> Documents.of(agency));
    }

    public Outcome pass(Envelope event) {
        return sequenced.fold(event, UnaryOperator.identity());
    }

    /** Those of these codes that the register has told of. */
    public Map<String, Agency> named(Collection<String> codes) {
        var agencies = new HashMap<String, Agency>();
        documents
                .find(in("_id", codes))
                .forEach(kept -> agencies.put(kept.getString("_id"), Documents.as(kept, Agency.class)));
        return agencies;
    }

    /** Number of the last event of the subject; 0 when it is not known. */
    public long last(String subject) {
        return sequenced.last(subject);
    }
}
