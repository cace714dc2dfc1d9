package vn.giaoviec.local.servers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;

/** Three brokers, each a controller too, {@code kafka-1} to {@code kafka-3}; a node's id is the number in its name. */
public final class BrokerCluster implements AutoCloseable {
    private final List<Member> members;
    private final KafkaAdmin admin;

    private BrokerCluster(List<Member> members, KafkaAdmin admin) {
        this.members = members;
        this.admin = admin;
    }

    /** Starts the processes and returns at once; {@link #isWhole} says when all three are there. */
    static BrokerCluster start(ServerFiles files, Checkout checkout) {
        var ports = Ports.free(ServerCluster.SIZE);
        var quorums = Quorum.of(ServerCluster.SIZE);
        var members = IntStream.range(0, ServerCluster.SIZE)
                .mapToObj(number -> member(files, checkout, ports.get(number), quorums.get(number)))
                .toList();
        members.forEach(Member::start);
        var bootstrap = members.stream().map(Member::address).collect(Collectors.joining(","));
        return new BrokerCluster(
                members, new KafkaAdmin(bootstrap, "admin", files.secrets().password("kafka-admin")));
    }

    private static Member member(ServerFiles files, Checkout checkout, int port, Quorum quorum) {
        var name = "kafka-" + quorum.node();
        return new Member(
                name,
                port,
                () -> KafkaBroker.start(checkout, files.member(name), port, quorum, Lifetime.OF_THIS_JVM, List.of())
                        .child());
    }

    public List<Member> members() {
        return members;
    }

    public KafkaAdmin admin() {
        return admin;
    }

    /** The broker that takes the records of that partition now. */
    public Member leader(String topic, int partition) {
        var node =
                describe(List.of(topic)).get(topic).partitions().get(partition).leader();
        if (node == null) {
            throw new IllegalStateException(topic + "-" + partition + " has no leader now");
        }
        return members.get(node.id() - 1);
    }

    /** The one that leads most partitions of all topics, and so the one whose end is felt most. */
    public Member leader() {
        var led = new HashMap<Integer, Integer>();
        describe(KafkaAdmin.done(admin.client().listTopics().names()).stream().toList())
                .values()
                .forEach(topic -> topic.partitions().forEach(partition -> {
                    if (partition.leader() != null) {
                        led.merge(partition.leader().id(), 1, Integer::sum);
                    }
                }));
        return led.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> members.get(most.getKey() - 1))
                .orElseThrow();
    }

    /** Whether all brokers are there and every copy of every partition has caught up. */
    boolean isWhole() {
        try {
            var nodes = KafkaAdmin.done(admin.client().describeCluster().nodes());
            var topics = KafkaAdmin.done(admin.client().listTopics().names());
            return nodes.size() == members.size()
                    && describe(topics.stream().toList()).values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.leader() != null
                                    && partition.isr().size()
                                            == partition.replicas().size());
        } catch (CannotStart notYet) {
            return false;
        }
    }

    private Map<String, TopicDescription> describe(List<String> topics) {
        return KafkaAdmin.done(admin.client().describeTopics(topics).allTopicNames());
    }

    @Override
    public void close() {
        admin.close();
        members.forEach(Member::kill);
    }
}
