package vn.giaoviec.local.checker;

/**
 * One record of a topic.
 *
 * @param event null where the record is no event
 * @param countsFrom the day that it counts for, where its own was closed before it came; else null
 * @param reason why it is none; null where it is one
 */
record OnTopic(String topic, String key, int partition, long offset, Recorded event, String countsFrom, String reason) {
    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
