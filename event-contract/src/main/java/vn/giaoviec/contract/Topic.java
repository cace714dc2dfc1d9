package vn.giaoviec.contract;

import java.util.List;
import java.util.Map;

/**
 * One topic of the platform.
 *
 * @param name without any prefix of an installation or a test
 * @param title what it is for, in a few words
 * @param key what the record key is, in words
 * @param partitions frozen: growing would move keys
 * @param config Kafka's own topic settings ({@code cleanup.policy}, {@code retention.ms}, {@code max.message.bytes})
 * @param writers users that may write, each a service
 * @param readers users that may read, each a service; a reader may use the consumer groups that start with its name and
 *     a dot ({@link #groupPrefix})
 * @param days whether its writer closes its days with markers ({@link DayClosed}) in every partition
 * @param events types of the events written to it, in the order of the catalogue; empty for {@code recorded-until}
 */
public record Topic(
        String name,
        String title,
        String key,
        int partitions,
        Map<String, String> config,
        List<String> writers,
        List<String> readers,
        boolean days,
        List<String> events) {

    public Topic {
        config = Map.copyOf(config);
        writers = List.copyOf(writers);
        readers = List.copyOf(readers);
        events = List.copyOf(events);
    }

    /** Consumer groups of a user: every group whose name starts with this. */
    public static String groupPrefix(String user) {
        return user + ".";
    }

    /** The same topic under a prefixed name, as a test's own set of topics. */
    public Topic withPrefix(String prefix) {
        return new Topic(prefix + name, title, key, partitions, config, writers, readers, days, events);
    }
}
