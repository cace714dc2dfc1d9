package vn.giaoviec.local.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A broker process started here, on 127.0.0.1, its data on disk: the module {@code deploy/local/broker}. */
public final class KafkaBroker implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Xmx256m",
            // The JVM warns of Kafka's way to unmap a file at every stop; there is nothing that we could do about it.
            "--sun-misc-unsafe-memory-access=allow");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Child child;
    private final ServerFiles files;
    private final int port;

    private KafkaBroker(Child child, ServerFiles files, int port) {
        this.child = child;
        this.files = files;
        this.port = port;
    }

    /** Starts the process and returns at once; {@link #ready} waits for it. */
    public static KafkaBroker start(
            Checkout checkout, ServerFiles files, int port, Lifetime lifetime, List<String> jvmOptions) {
        return start(checkout, files, port, Quorum.alone(), lifetime, jvmOptions);
    }

    /** The same for one of several that are a cluster. */
    static KafkaBroker start(
            Checkout checkout, ServerFiles files, int port, Quorum quorum, Lifetime lifetime, List<String> jvmOptions) {
        var secrets = files.secrets();
        List.of("kafka-broker", "kafka-controller", "kafka-admin").forEach(secrets::password);
        PrivateFiles.directory(files.data("kafka").getParent());
        var settings =
                PrivateFiles.write(PrivateFiles.directory(files.run()).resolve("kafka.properties"), """
                node=%d
                voters=%s
                cluster.id=%s
                port=%d
                controller.port=%d
                data=%s
                secrets=%s
                """.formatted(
                                quorum.node(),
                                quorum.voters(),
                                quorum.clusterId(),
                                port,
                                quorum.controllerPort(),
                                files.data("kafka"),
                                secrets.directory()));
        var command = checkout.java(
                "deploy/local/broker",
                Stream.concat(OPTIONS.stream(), jvmOptions.stream()).toList());
        command.add(settings.toString());
        return new KafkaBroker(Child.spawn(command, Map.of(), files.log("kafka"), lifetime), files, port);
    }

    /** Waits until an administrator's request is answered. */
    public KafkaAdmin ready() {
        if (!Waiting.until(() -> Ports.answers(port), child, PATIENCE)) {
            throw new CannotStart(whyNot());
        }
        var admin = unanswered(files, port);
        try {
            admin.awaitAnswer(child::isAlive);
            return admin;
        } catch (CannotStart silent) {
            admin.close();
            throw new CannotStart(child.isAlive() ? silent.getMessage() + theEndOfItsLog() : whyNot(), silent);
        }
    }

    /**
     * The administrator of a broker of this home that runs already.
     *
     * @param runs whether it still does: who was killed a moment ago is not waited for
     * @throws CannotStart where it does not answer
     */
    public static KafkaAdmin admin(ServerFiles files, int port, BooleanSupplier runs) {
        var admin = unanswered(files, port);
        try {
            admin.awaitAnswer(runs);
            return admin;
        } catch (CannotStart silent) {
            admin.close();
            throw silent;
        }
    }

    private static KafkaAdmin unanswered(ServerFiles files, int port) {
        return new KafkaAdmin("127.0.0.1:" + port, "admin", files.secrets().password("kafka-admin"));
    }

    private String whyNot() {
        var words = child.lastWords(60);
        if (words.contains("No space left on device")) {
            return "The disk is full: Kafka cannot write to " + files.data("kafka") + ". Free some space, then again.";
        }
        if (words.contains("Address already in use")) {
            return "Port " + port + " is taken, Kafka needs it. Stop what uses it or choose other ports.";
        }
        return "Kafka does not start" + (child.isAlive() ? " within " + PATIENCE.toSeconds() + " s" : "")
                + theEndOfItsLog();
    }

    private String theEndOfItsLog() {
        return ". The end of " + child.log() + ":\n" + child.lastWords(8);
    }

    public Child child() {
        return child;
    }

    public int port() {
        return port;
    }

    /** Clean stop. */
    @Override
    public void close() {
        child.close();
    }
}
