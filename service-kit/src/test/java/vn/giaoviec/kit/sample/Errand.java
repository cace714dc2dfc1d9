package vn.giaoviec.kit.sample;

/** The smallest aggregate that needs everything: it is counted up, and each count is an event. */
record Errand(String owner, int count, String state) {}
