package vn.giaoviec.reporting.projection;

/** One partition of a topic; the topic without the prefix that tests give it. */
public record Partition(String topic, int number) {
    @Override
    public String toString() {
        return topic + ":" + number;
    }
}
