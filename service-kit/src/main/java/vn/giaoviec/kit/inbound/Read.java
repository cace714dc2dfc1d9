package vn.giaoviec.kit.inbound;

import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;

/** A record of a topic, once looked at. */
public sealed interface Read {
    record Readable(Envelope event) implements Read {}

    /** A word on the partition, of no aggregate: there is nothing to apply and nothing to wait for. */
    record Marker(DayClosed marker) implements Read {}

    /** Bytes that are no event and no marker. */
    record Unreadable(String reason) implements Read {}

    /** An event that says what its schema forbids. */
    record Invalid(Envelope event, String reason) implements Read {}
}
