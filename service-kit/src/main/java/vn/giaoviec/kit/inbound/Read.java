package vn.giaoviec.kit.inbound;

import vn.giaoviec.contract.Envelope;

/** A record of a topic, once looked at. */
public sealed interface Read {
    record Readable(Envelope event) implements Read {}

    /** Bytes that are no event. */
    record Unreadable(String reason) implements Read {}

    /** An event that says what its schema forbids. */
    record Invalid(Envelope event, String reason) implements Read {}
}
