package vn.giaoviec.reporting.adapter.stream;

import vn.giaoviec.kit.inbound.Place;

/** A record of a poll as it came. {@code key} and {@code value} may be null. */
record Arrived(Place place, byte[] key, byte[] value) {}
