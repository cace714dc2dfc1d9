package vn.giaoviec.kit.inbound;

/** Where a record is: for one consumer group, one topic (without the prefix of tests), partition and offset. */
public record Place(String group, String topic, int partition, long offset) {
    public String id() {
        return group + ":" + topic + ":" + partition + ":" + offset;
    }
}
