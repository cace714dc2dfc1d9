package vn.giaoviec.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a start is told, by file: {@code port} and {@code controller.port} (both on 127.0.0.1), {@code data} (the log
 * directory), {@code secrets} (the directory of the password files), {@code cluster.id} (used when the data are fresh),
 * {@code node} and {@code voters} (of Kafka's form, {@code 1@127.0.0.1:19093,…}, this node among them). One voter: a
 * broker alone, whose controller's port may differ from start to start, because nothing of it is kept in the data.
 */
record BrokerSettings(
        int node, String voters, String clusterId, int port, int controllerPort, Path data, Path secrets) {
    static BrokerSettings read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new BrokerSettings(
                Integer.parseInt(required(properties, "node", file)),
                required(properties, "voters", file),
                required(properties, "cluster.id", file),
                Integer.parseInt(required(properties, "port", file)),
                Integer.parseInt(required(properties, "controller.port", file)),
                Path.of(required(properties, "data", file)),
                Path.of(required(properties, "secrets", file)));
    }

    int brokers() {
        return voters.split(",").length;
    }

    private static String required(Properties properties, String key, Path file) {
        var value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(file + " lacks " + key);
        }
        return value.strip();
    }
}
