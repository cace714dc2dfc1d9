package vn.giaoviec.contract;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The topic table ({@code topics.yaml}), in its order. Whoever sets up a broker applies this and nothing else. */
public record Topics(List<Topic> topics) {

    public Topics {
        topics = List.copyOf(topics);
    }

    public static Topics load() {
        return new YAMLMapper().readValue(Resources.bytes("topics.yaml"), Topics.class);
    }

    /** @throws IllegalArgumentException when there is no such topic */
    public Topic named(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + name));
    }

    /** The topic that events of this type are written to; empty for a type that is not in the contract. */
    public Optional<Topic> of(String type) {
        return topics.stream().filter(topic -> topic.events().contains(type)).findFirst();
    }

    /** The topics whose days close. A past day is final when all their partitions were read past its markers. */
    public List<Topic> withDays() {
        return topics.stream().filter(Topic::days).toList();
    }

    /** Every user that writes or reads any topic. */
    public SortedSet<String> users() {
        SortedSet<String> users = new TreeSet<>();
        topics.forEach(topic -> {
            users.addAll(topic.writers());
            users.addAll(topic.readers());
        });
        return users;
    }

    public Topics withPrefix(String prefix) {
        return new Topics(topics.stream().map(topic -> topic.withPrefix(prefix)).toList());
    }
}
