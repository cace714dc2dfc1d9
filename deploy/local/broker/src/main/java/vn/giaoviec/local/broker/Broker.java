package vn.giaoviec.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka node (KRaft, broker and controller in one process), alone or one of three, for one machine and loopback
 * only.
 *
 * <p>Formats its data directory when that is fresh, in the same JVM that then serves: a JVM of its own for the
 * formatting costs a second of every first start. The one argument is the path of a {@link BrokerSettings} file;
 * passwords are read from the directory that it names. Stops cleanly on SIGTERM.
 */
public final class Broker {
    private Broker() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: java -jar broker.jar <settings.properties>");
            System.exit(2);
        }
        var settings = BrokerSettings.read(Path.of(arguments[0]));
        var passwords = Passwords.read(settings.secrets());
        var properties = KafkaProperties.of(settings, passwords);
        FurtherListener.addTo(properties);
        new DataDirectory(settings.data()).formatWhenFresh(properties, settings.clusterId(), passwords);

        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        try {
            server.startup();
        } catch (RuntimeException failed) {
            // Its threads would keep a process alive that serves nobody.
            failed.printStackTrace();
            System.exit(1);
        }
        server.awaitShutdown();
    }
}
