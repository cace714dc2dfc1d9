package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.reporting.adapter.mongo.Discards;
import vn.giaoviec.reporting.adapter.mongo.StoredDays;
import vn.giaoviec.reporting.projection.Partition;

/**
 * A parked event of one generation once more. It counts for the day that its place in the log gave it, however late it
 * is replayed, so that a rebuild, which may find nothing to park, ends in the same rows.
 */
final class Replaying implements Reactions {
    private final Topics topics;
    private final Parking parking;
    private final StoredDays days;
    private final Discards discards;

    Replaying(Topics topics, Parking parking, StoredDays days, MongoDatabase database) {
        this.topics = topics;
        this.parking = parking;
        this.days = days;
        discards = new Discards(database);
    }

    @Override
    public Outcome apply(Place place, Envelope event) {
        long first = Math.min(place.offset(), parking.waiting(List.of(event)).getOrDefault(event.id(), Long.MAX_VALUE));
        Optional<LocalDate> closed = days.before(new Partition(place.topic(), place.partition()), first);
        return topics.of(place.topic()).alone(Dated.of(event, closed));
    }

    @Override
    public Outcome apply(Envelope event) {
        throw new IllegalStateException("an event without its place has no day");
    }

    @Override
    public long last(String subject) {
        return topics.last(subject);
    }

    @Override
    public void discarded(Place place) {
        discards.add(place);
    }
}
