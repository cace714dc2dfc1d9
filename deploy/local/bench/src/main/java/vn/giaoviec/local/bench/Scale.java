package vn.giaoviec.local.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How large the processes are that are measured, beyond how {@code up} starts them.
 *
 * @param services options of their JVMs
 * @param kafka options of the broker's
 * @param mongodCacheGb what mongod keeps in memory, in GB; blank: as {@code up} starts it
 */
record Scale(List<String> services, List<String> kafka, String mongodCacheGb) {
    static final Scale AS_UP = new Scale(List.of(), List.of(), "");

    /** A server keeps running: its code is worth the second compiler, which {@code up} leaves out to start sooner. */
    static final Scale SERVER = new Scale(
            List.of("-XX:TieredStopAtLevel=4", "-Xmx384m"), List.of("-XX:TieredStopAtLevel=4", "-Xmx512m"), "2");

    Scale withServices(String option) {
        return new Scale(Stream.concat(services.stream(), Stream.of(option)).toList(), kafka, mongodCacheGb);
    }

    Map<String, String> environment() {
        return Map.of(
                "GIAOVIEC_JAVA_OPTIONS",
                String.join(" ", services),
                "GIAOVIEC_KAFKA_JAVA_OPTIONS",
                String.join(" ", kafka),
                "GIAOVIEC_MONGOD_CACHE_GB",
                mongodCacheGb);
    }

    String described() {
        return equals(AS_UP)
                ? "as up starts them"
                : "services " + String.join(" ", services) + " · Kafka " + String.join(" ", kafka)
                        + " · mongod's cache " + mongodCacheGb + " GB";
    }
}
