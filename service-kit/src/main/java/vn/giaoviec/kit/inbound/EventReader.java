package vn.giaoviec.kit.inbound;

import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.TopicMessage;
import vn.giaoviec.contract.UndecodableEvent;

/** Decodes a record and holds it against the contract; never throws. */
public final class EventReader {
    private final Contract contract;

    public EventReader(Contract contract) {
        this.contract = contract;
    }

    /** @param place where the record was found: a marker that names another says nothing */
    public Read read(Place place, byte[] value) {
        if (value == null) {
            return new Read.Unreadable("the record is empty (a tombstone)");
        }
        try {
            return switch (TopicMessage.decode(value)) {
                case Envelope event -> held(event);
                case DayClosed marker -> held(marker, place);
            };
        } catch (UndecodableEvent undecodable) {
            return new Read.Unreadable(undecodable.getMessage());
        }
    }

    private Read held(Envelope event) {
        var violations = contract.violations(event);
        return violations.isEmpty() ? new Read.Readable(event) : new Read.Invalid(event, String.join("; ", violations));
    }

    private static Read held(DayClosed marker, Place place) {
        var isHere = marker.topic().equals(place.topic()) && marker.partition() == place.partition();
        return isHere
                ? new Read.Marker(marker)
                : new Read.Unreadable(
                        "/subject: is a marker of %s, partition %d".formatted(marker.topic(), marker.partition()));
    }

    /** False for a type that this version of the contract has never heard of. */
    public boolean knows(String type) {
        return contract.knows(type);
    }
}
