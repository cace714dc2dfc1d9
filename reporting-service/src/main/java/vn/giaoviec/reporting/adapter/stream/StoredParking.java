package vn.giaoviec.reporting.adapter.stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.reporting.adapter.mongo.Discards;

/** In the store, for the administrator to see. What was thrown away once is not parked again. */
final class StoredParking implements Parking {
    private static final Logger LOG = LoggerFactory.getLogger(StoredParking.class);

    /** These apply themselves when they are freed; an invalid one never does as it is. */
    private static final List<String> APPLICABLE = List.of(Parked.Why.GAP.name(), Parked.Why.BUG.name());

    private final ParkedEvents parked;
    private final MongoCollection<Document> documents;
    private final Discards discards;
    private final String group;

    StoredParking(ParkedEvents parked, MongoDatabase database, String group) {
        this.parked = parked;
        this.group = group;
        documents = database.getCollection(ParkedEvents.COLLECTION);
        discards = new Discards(database);
    }

    @Override
    public void unreadable(Arrived arrived, String reason) {
        if (!discards.has(arrived.place())
                && parked.unreadable(arrived.place(), arrived.cameAt(), arrived.key(), arrived.value(), reason)) {
            LOG.warn("parked {}: {}", arrived.place().id(), reason);
        }
    }

    @Override
    public void event(Arrived arrived, Envelope event, Parked.Why why, String reason) {
        if (!discards.has(arrived.place()) && parked.event(arrived.place(), event, arrived.value(), why, reason)) {
            try (var correlation = MDC.putCloseable("correlation", String.valueOf(event.correlationid()))) {
                LOG.warn("parked {} ({}): {}", event.id(), arrived.place().id(), reason);
            }
        }
    }

    @Override
    public Set<String> discarded() {
        return discards.all();
    }

    /** Nothing waits as a rule, and that is asked first: it is the cheaper question. */
    @Override
    public Map<String, Long> waiting(Collection<Envelope> events) {
        Map<String, Long> lowest = new HashMap<>();
        if (documents
                        .find(eq("group", group))
                        .projection(Projections.include("_id"))
                        .first()
                == null) {
            return lowest;
        }
        List<String> subjects =
                events.stream().map(Envelope::subject).distinct().toList();
        documents
                .find(and(eq("group", group), in("subject", subjects), in("why", APPLICABLE)))
                .projection(Projections.include("subject", "sequence", "offset"))
                .forEach(one -> lowest.merge(
                        one.getString("subject") + ":" + one.getLong("sequence"), one.getLong("offset"), Math::min));
        return lowest;
    }
}
