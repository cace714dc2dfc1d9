package vn.giaoviec.reporting.adapter.stream;

import java.time.Instant;
import vn.giaoviec.kit.inbound.Place;

/** A record of a poll as it came. {@code key} and {@code value} may be null. */
record Arrived(Place place, Instant cameAt, byte[] key, byte[] value) {}
