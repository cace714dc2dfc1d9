package vn.giaoviec.local.broker;

import java.util.Properties;

/** The server's own configuration. Nobody may do anything that no ACL allows, except the three users of {@link Passwords}. */
final class KafkaProperties {
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private KafkaProperties() {}

    static Properties of(BrokerSettings settings, Passwords passwords) {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(settings.node()));
        p.put("controller.quorum.voters", settings.voters());
        p.put(
                "listeners",
                "SASL_PLAINTEXT://127.0.0.1:" + settings.port() + ",CONTROLLER://127.0.0.1:"
                        + settings.controllerPort());
        p.put("advertised.listeners", "SASL_PLAINTEXT://127.0.0.1:" + settings.port());
        p.put("controller.listener.names", "CONTROLLER");
        p.put("inter.broker.listener.name", "SASL_PLAINTEXT");
        p.put("log.dirs", settings.data().toString());
        security(p, passwords);
        copies(p, settings.brokers());
        limits(p);
        return p;
    }

    private static void security(Properties p, Passwords passwords) {
        p.put("listener.security.protocol.map", "SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        p.put("sasl.enabled.mechanisms", "SCRAM-SHA-256");
        p.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-256");
        p.put(
                "listener.name.sasl_plaintext.scram-sha-256.sasl.jaas.config",
                SCRAM + " username=\"broker\" password=\"" + passwords.broker() + "\";");
        // SCRAM users are kept by the controller, so the way to the controller itself cannot depend on them.
        p.put("sasl.mechanism.controller.protocol", "PLAIN");
        p.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        p.put(
                "listener.name.controller.plain.sasl.jaas.config",
                PLAIN + " username=\"controller\" password=\"" + passwords.controller() + "\" user_controller=\""
                        + passwords.controller() + "\";");
        p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.put("super.users", "User:broker;User:controller;User:admin");
        p.put("allow.everyone.if.no.acl.found", "false");
    }

    /** Three copies where there are three brokers, of which one may be away; the broker's own topics like everybody's. */
    private static void copies(Properties p, int brokers) {
        int copies = Math.min(3, brokers);
        for (var topics : new String[] {
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "share.coordinator.state.topic.replication.factor"
        }) {
            p.put(topics, Integer.toString(copies));
        }
        for (var topics : new String[] {
            "min.insync.replicas", "transaction.state.log.min.isr", "share.coordinator.state.topic.min.isr"
        }) {
            p.put(topics, Integer.toString(Math.max(1, copies - 1)));
        }
        if (copies == 1) {
            // An outbox is cleared on the acknowledgement, which without this is the page cache's word alone.
            p.put("log.flush.interval.messages", "1");
        }
    }

    private static void limits(Properties p) {
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.num.partitions", "4");
        p.put("auto.create.topics.enable", "false");
        p.put("group.initial.rebalance.delay.ms", "0");
        // A controller that died is missed as soon as a broker: what it led waits for both, one after the other.
        p.put("controller.quorum.fetch.timeout.ms", "1000");
        p.put("controller.quorum.election.timeout.ms", "500");
        p.put("controller.quorum.election.backoff.max.ms", "500");
        // After a kill -9 the old incarnation must be fenced before the new one may register: 13 s with the defaults.
        p.put("broker.session.timeout.ms", "2500");
        p.put("broker.heartbeat.interval.ms", "500");
        // Offices close for Tết longer than the seven days that offsets are kept by default.
        p.put("offsets.retention.minutes", "525600");
        // A record is at most 8 MiB (the topics say so); a replica fetch and a request must hold one.
        p.put("replica.fetch.max.bytes", "8388608");
        // A thousand small segments preallocate nothing, but their indexes would.
        p.put("log.index.size.max.bytes", "1048576");
        p.put("log.cleaner.dedupe.buffer.size", "16777216");
    }
}
