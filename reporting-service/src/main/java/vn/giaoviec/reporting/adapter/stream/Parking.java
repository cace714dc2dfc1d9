package vn.giaoviec.reporting.adapter.stream;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.reporting.adapter.mongo.Discards;

/** Where a record waits that cannot be applied. */
interface Parking {
    void unreadable(Arrived arrived, String reason);

    void event(Arrived arrived, Envelope event, Parked.Why why, String reason);

    /**
     * Of these events those that wait already, by their ids: the lowest offset at which they do. An event that comes a
     * second time while its first copy waits counts for the day of the first, whichever of the two is applied.
     */
    Map<String, Long> waiting(Collection<Envelope> events);

    /** The records that were thrown away, as {@link Discards#id} names them. */
    Set<String> discarded();
}
