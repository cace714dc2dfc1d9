package vn.giaoviec.directive.adapter.mongo;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.Register;
import vn.giaoviec.directive.usecase.Registers;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.store.Documents;

/** The register as it is stored. */
public final class StoredRegister implements Registers {
    private final AggregateCollection<Agency> agencies;

    public StoredRegister(AggregateCollection<Agency> agencies) {
        this.agencies = agencies;
    }

    @Override
    public Register current() {
        var all = new ArrayList<Agency>();
        agencies.documents()
                .find()
                .projection(exclude("outbox", "commands"))
                .sort(ascending("_id"))
                .forEach(document -> all.add(Documents.as(document, Agency.class)));
        return Register.of(all);
    }

    public Optional<Stored<Agency>> find(String code) {
        return agencies.find(code);
    }

    /** By code, from the one after {@code after} (null for the start). */
    public List<Agency> page(String after, int count) {
        var page = new ArrayList<Agency>();
        query(after).limit(count).forEach(document -> page.add(Documents.as(document, Agency.class)));
        return page;
    }

    FindIterable<Document> query(String after) {
        return agencies.documents()
                .find(after == null ? new Document() : gt("_id", after))
                .projection(exclude("outbox", "commands"))
                .sort(ascending("_id"));
    }
}
