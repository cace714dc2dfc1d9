package vn.giaoviec.local.servers;

import java.util.Map;
import java.util.Optional;

/** Servers that run already, named by the environment together with an administrator of each. */
public record GivenServers(Optional<String> mongodb, Optional<Kafka> kafka) {
    public record Kafka(String bootstrap, String user, String password) {
        public KafkaAdmin open() {
            var admin = new KafkaAdmin(bootstrap, user, password);
            admin.awaitAnswer();
            return admin;
        }

        @Override
        public String toString() {
            return "Kafka[" + bootstrap + "]";
        }
    }

    /** @throws CannotStart when Kafka is named without its administrator */
    public static GivenServers of(Map<String, String> environment) {
        return new GivenServers(value(environment, "GIAOVIEC_MONGODB_URI"), kafka(environment));
    }

    private static Optional<Kafka> kafka(Map<String, String> environment) {
        var bootstrap = value(environment, "GIAOVIEC_KAFKA_BOOTSTRAP");
        if (bootstrap.isEmpty()) {
            return Optional.empty();
        }
        var admin = value(environment, "GIAOVIEC_KAFKA_ADMIN").orElse("");
        int colon = admin.indexOf(':');
        if (colon < 1) {
            throw new CannotStart("GIAOVIEC_KAFKA_BOOTSTRAP needs GIAOVIEC_KAFKA_ADMIN=user:password beside it: an"
                    + " administrator (SCRAM-SHA-256) who makes users, topics and rights.");
        }
        return Optional.of(new Kafka(bootstrap.get(), admin.substring(0, colon), admin.substring(colon + 1)));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
