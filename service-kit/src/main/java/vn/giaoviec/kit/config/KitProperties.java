package vn.giaoviec.kit.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service must be told.
 *
 * @param service its name: its Kafka user, the source of its events, the prefix of its consumer groups
 * @param instance tells two instances of one service apart
 * @param issuer whose tokens are accepted
 * @param audience that tokens must name; not set where the provider serves this product alone
 * @param topicPrefix set by tests only, so that they share a broker
 * @param clockFile moves the business clock; local and test profiles only
 * @param callsPerSecond allowed to one client
 * @param intakesAtOnce documents read at the same time
 */
@ConfigurationProperties("giaoviec")
public record KitProperties(
        String service,
        @DefaultValue("1") String instance,
        Mongodb mongodb,
        Kafka kafka,
        String issuer,
        String jwkSetUri,
        String audience,
        @DefaultValue("") String topicPrefix,
        Path clockFile,
        @DefaultValue("300") int callsPerSecond,
        @DefaultValue("2") int intakesAtOnce) {

    public record Mongodb(String uri, String database) {}

    /** @param properties further client settings, such as a truststore */
    public record Kafka(
            String bootstrap,
            String user,
            String password,
            @DefaultValue Map<String, String> properties) {

        /** What every Kafka client of the service needs to connect. */
        public Map<String, Object> connection() {
            var settings = new HashMap<String, Object>();
            settings.put("bootstrap.servers", bootstrap);
            settings.put("security.protocol", "SASL_PLAINTEXT");
            settings.put("sasl.mechanism", "SCRAM-SHA-256");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                            + "\" password=\"" + password + "\";");
            settings.putAll(properties);
            return settings;
        }

        @Override
        public String toString() {
            return "Kafka[" + bootstrap + ", " + user + "]";
        }
    }
}
