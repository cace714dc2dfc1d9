package vn.giaoviec.kit.inbound;

import java.time.Instant;

/** A record of a poll as it came. {@code key} and {@code value} may be null. */
record Arrived(Place place, Instant cameAt, byte[] key, byte[] value) {}
