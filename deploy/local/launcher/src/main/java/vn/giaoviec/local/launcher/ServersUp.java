package vn.giaoviec.local.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giaoviec.contract.Topics;
import vn.giaoviec.local.checker.Access;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.KafkaAdmin;
import vn.giaoviec.local.servers.KafkaBroker;
import vn.giaoviec.local.servers.KafkaUser;
import vn.giaoviec.local.servers.Lifetime;
import vn.giaoviec.local.servers.MongoAdmin;
import vn.giaoviec.local.servers.Mongod;
import vn.giaoviec.local.servers.MongodBinary;
import vn.giaoviec.local.servers.TopicsApplied;

/** The two servers, started or given, and on them what the services need: users, topics, rights. */
final class ServersUp {
    private final Settings settings;
    private final List<Part> services;
    private final Starting starting;

    ServersUp(Settings settings, List<Part> services, Starting starting) {
        this.settings = settings;
        this.services = services;
        this.starting = starting;
    }

    private record Kafka(String bootstrap, Map<Part, KafkaUser> users, KafkaUser checker) {}

    private record Stores(Map<Part, String> uris, String checker) {}

    /** @return each service's settings file */
    Map<Part, Path> ready() {
        var kafka = CompletableFuture.supplyAsync(this::kafka);
        var stores = mongodb();
        try {
            var access = kafka.join();
            var files = new EnumMap<Part, Path>(Part.class);
            for (var service : services) {
                var user = access.users().get(service);
                files.put(
                        service,
                        ServiceSettings.write(settings, service, stores.uris().get(service), access.bootstrap(), user));
            }
            new Access(stores.checker(), access.bootstrap(), access.checker(), "").write(settings.files());
            return files;
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        }
    }

    private Kafka kafka() {
        try (var admin = settings.given().kafka().isPresent() ? givenKafka() : ownKafka()) {
            var applied = TopicsApplied.to(admin, settings.files().secrets(), Topics.load(), "");
            var users = new EnumMap<Part, KafkaUser>(Part.class);
            services.forEach(service -> users.put(service, applied.user(service.title())));
            return new Kafka(admin.bootstrap(), users, applied.user(TopicsApplied.CHECKER));
        }
    }

    private KafkaAdmin givenKafka() {
        var given = settings.given().kafka().get();
        var admin = given.open();
        var servers = HostPort.allOf(given.bootstrap(), Part.KAFKA.port(0));
        settings.runFiles().write(RunFile.given(Part.KAFKA, servers, "GIAOVIEC_KAFKA_BOOTSTRAP"));
        return admin;
    }

    /** Empty also when it ends while it is asked: what was killed a moment ago may still have been seen answering. */
    private <T> Optional<T> ofRunning(Part part, Supplier<T> admin) {
        if (!starting.serves(part)) {
            return Optional.empty();
        }
        try {
            return Optional.of(admin.get());
        } catch (CannotStart silent) {
            if (runs(part)) {
                throw silent;
            }
            return Optional.empty();
        }
    }

    private boolean runs(Part part) {
        return settings.runFiles().process(part).isPresent();
    }

    private KafkaAdmin ownKafka() {
        int port = settings.port(Part.KAFKA);
        var running = ofRunning(Part.KAFKA, () -> KafkaBroker.admin(settings.files(), port, () -> runs(Part.KAFKA)));
        if (running.isPresent()) {
            return running.get();
        }
        var broker = new AtomicReference<KafkaBroker>();
        var admin = new AtomicReference<KafkaAdmin>();
        starting.started(
                Part.KAFKA,
                "Kafka " + KafkaAdmin.version() + ", from Maven Central",
                () -> {
                    broker.set(KafkaBroker.start(
                            settings.checkout(), settings.files(), port, Lifetime.OWN, brokerOptions()));
                    return broker.get().child();
                },
                () -> admin.set(broker.get().ready()));
        return admin.get();
    }

    private List<String> brokerOptions() {
        return Stream.concat(settings.kafkaJavaOptions().stream(), furtherListener().stream())
                .toList();
    }

    /** {@code GIAOVIEC_KAFKA_FURTHER_LISTENER}, for whoever puts a proxy before the broker. */
    private List<String> furtherListener() {
        var ports = settings.environment().getOrDefault("GIAOVIEC_KAFKA_FURTHER_LISTENER", "");
        if (ports.isBlank()) {
            return List.of();
        }
        WrongUse.unless(
                ports.matches("\\d{1,5}:\\d{1,5}"),
                "up, with GIAOVIEC_KAFKA_FURTHER_LISTENER=<port>:<advertised port>");
        return List.of("-Dgiaoviec.further-listener=" + ports);
    }

    private Stores mongodb() {
        try (var admin = settings.given().mongodb().isPresent() ? givenMongodb() : ownMongod()) {
            var secrets = settings.files().secrets();
            var uris = new HashMap<Part, String>();
            for (var service : services) {
                var password = secrets.password("mongodb-" + service.title());
                uris.put(service, admin.ensureUser(service.title(), password, ServiceSettings.database(service)));
            }
            var password = secrets.password("mongodb-" + TopicsApplied.CHECKER);
            var databases =
                    Part.SERVICES.stream().map(ServiceSettings::database).toList();
            return new Stores(uris, admin.ensureReader(TopicsApplied.CHECKER, password, databases));
        }
    }

    private MongoAdmin givenMongodb() {
        var uri = settings.given().mongodb().get();
        var admin = new MongoAdmin(uri);
        var origin = "MongoDB " + admin.version() + ", GIAOVIEC_MONGODB_URI";
        var servers = HostPort.allOf(uri, Part.MONGODB.port(0));
        settings.runFiles().write(RunFile.given(Part.MONGODB, servers, origin));
        return admin;
    }

    private MongoAdmin ownMongod() {
        int port = settings.port(Part.MONGODB);
        var running = ofRunning(Part.MONGODB, () -> Mongod.prepare(settings.files(), port));
        if (running.isPresent()) {
            return running.get();
        }
        var binary = MongodBinary.find(settings.environment());
        var mongod = new AtomicReference<Mongod>();
        var admin = new AtomicReference<MongoAdmin>();
        starting.started(
                Part.MONGODB,
                "mongod " + binary.version() + ", " + binary.origin(),
                () -> {
                    mongod.set(Mongod.start(binary, settings.files(), port, Lifetime.OWN, settings.mongodCacheGb()));
                    return mongod.get().child();
                },
                () -> admin.set(mongod.get().ready()));
        return admin.get();
    }
}
