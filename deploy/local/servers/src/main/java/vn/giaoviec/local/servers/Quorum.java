package vn.giaoviec.local.servers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * Which brokers are one cluster, and which of them this is. Each is a controller too.
 *
 * @param node from 1
 * @param controllerPorts of all of them, by node
 * @param clusterId written into fresh data; data that exist keep theirs
 */
record Quorum(int node, List<Integer> controllerPorts, String clusterId) {
    static Quorum alone() {
        return new Quorum(1, List.of(Ports.free()), Uuid.randomUuid().toString());
    }

    /** One for each of several brokers. */
    static List<Quorum> of(int brokers) {
        var ports = Ports.free(brokers);
        var id = Uuid.randomUuid().toString();
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(node -> new Quorum(node, ports, id))
                .toList();
    }

    int controllerPort() {
        return controllerPorts.get(node - 1);
    }

    /** As Kafka writes them. */
    String voters() {
        return IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(voter -> voter + "@127.0.0.1:" + controllerPorts.get(voter - 1))
                .collect(Collectors.joining(","));
    }
}
