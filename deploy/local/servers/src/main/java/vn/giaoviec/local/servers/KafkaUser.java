package vn.giaoviec.local.servers;

/** A user of Kafka (SCRAM-SHA-256). Its consumer groups are those whose names start with its name and a dot. */
public record KafkaUser(String name, String password) {
    @Override
    public String toString() {
        return "KafkaUser[" + name + "]";
    }
}
