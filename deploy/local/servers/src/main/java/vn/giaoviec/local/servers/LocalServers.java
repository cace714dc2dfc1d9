package vn.giaoviec.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.giaoviec.contract.Topics;

/**
 * One MongoDB server and one Kafka broker with an administrator's access to both: started here, or those that
 * {@code GIAOVIEC_MONGODB_URI} and {@code GIAOVIEC_KAFKA_BOOTSTRAP} with {@code GIAOVIEC_KAFKA_ADMIN=user:password} name.
 */
public final class LocalServers implements AutoCloseable {
    private final Secrets secrets;
    private final MongoAdmin mongodb;
    private final KafkaAdmin kafka;
    private final Mongod mongod;
    private final KafkaBroker broker;

    private LocalServers(Secrets secrets, MongoAdmin mongodb, Mongod mongod, KafkaAdmin kafka, KafkaBroker broker) {
        this.secrets = secrets;
        this.mongodb = mongodb;
        this.mongod = mongod;
        this.kafka = kafka;
        this.broker = broker;
    }

    /** Servers for the tests of this JVM, on free ports, their data in a directory that goes when the JVM does. */
    public static LocalServers forTests() {
        return ForTests.SERVERS;
    }

    /** Starts what the environment does not name, both at once, on free ports, and waits until they are ready. */
    public static LocalServers start(Path home, Map<String, String> environment, Lifetime lifetime) {
        var files = new ServerFiles(PrivateFiles.directory(home));
        var given = GivenServers.of(environment);
        var broker = given.kafka().isPresent()
                ? null
                : KafkaBroker.start(Checkout.find(), files, Ports.free(), lifetime, List.of());
        var kafka = CompletableFuture.supplyAsync(
                () -> broker == null ? given.kafka().get().open() : broker.ready());
        var mongod = given.mongodb().isPresent()
                ? null
                : Mongod.start(MongodBinary.find(environment), files, Ports.free(), lifetime);
        var mongodb = mongod == null ? given(given.mongodb().get()) : mongod.ready();
        try {
            return new LocalServers(files.secrets(), mongodb, mongod, kafka.join(), broker);
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        }
    }

    private static MongoAdmin given(String uri) {
        var admin = new MongoAdmin(uri);
        admin.version();
        return admin;
    }

    public MongoAdmin mongodb() {
        return mongodb;
    }

    public KafkaAdmin kafka() {
        return kafka;
    }

    /** The mongod that was started here; empty when a given server is used, which nobody may kill. */
    public Optional<Mongod> mongod() {
        return Optional.ofNullable(mongod);
    }

    /** The broker that was started here; empty when a given one is used, which nobody may kill. */
    public Optional<KafkaBroker> broker() {
        return Optional.ofNullable(broker);
    }

    /** A user of MongoDB with rights on that database alone. @return its URI, with the password */
    public String mongodbUser(String name, String database) {
        return mongodb.ensureUser(name, secrets.password("mongodb-" + name), database);
    }

    /** The topic table brought onto the broker, all names with that prefix (empty for none). */
    public TopicsApplied applyTopics(String prefix) {
        return TopicsApplied.to(kafka, secrets, Topics.load(), prefix);
    }

    /** A user of Kafka without any rights yet. @return its password */
    public String kafkaUser(String name) {
        var password = secrets.password("kafka-" + name);
        kafka.ensureUsers(List.of(new KafkaUser(name, password)));
        return password;
    }

    public Secrets secrets() {
        return secrets;
    }

    @Override
    public void close() {
        mongodb.close();
        kafka.close();
        mongod().ifPresent(Mongod::close);
        broker().ifPresent(KafkaBroker::close);
    }

    /** Made when first asked for. */
    private static final class ForTests {
        static final LocalServers SERVERS = TestHome.start();
    }
}
