package vn.giaoviec.local.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.KafkaAdmin;
import vn.giaoviec.local.servers.Ports;
import vn.giaoviec.local.servers.PrivateFiles;
import vn.giaoviec.local.servers.Secrets;
import vn.giaoviec.local.servers.ServerFiles;

/**
 * An installation for the bench alone, started by the launcher as a user starts his: a home in a temporary directory,
 * ports of its own. Closed, it is stopped and deleted.
 */
final class Home implements AutoCloseable {
    static final List<String> SERVICES =
            List.of("directive-service", "task-service", "notification-service", "reporting-service");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int FIRST_BASE = 25_500;
    private static final int BASES = 12;
    private static final String WITHOUT = "GIAOVIEC_WITHOUT";

    private final Checkout checkout = Checkout.find();
    private final Path directory;
    private final int base = freeBase();
    /** Also when the bench is interrupted. */
    private final Thread atTheEnd = new Thread(this::remove, "stop the bench's home");

    private MongoClient store;
    private KafkaAdmin broker;

    Home() {
        try {
            directory = Files.createTempDirectory("giaoviec-bench");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    private static int freeBase() {
        // Below the ports that the system itself hands out.
        return Stream.iterate(FIRST_BASE, base -> base + 500)
                .limit(BASES)
                .filter(base ->
                        Stream.of(80, 81, 82, 83, 84, 900, 917, 992).allMatch(offset -> Ports.isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new CannotStart("No ports are free for the bench from " + FIRST_BASE + " on."));
    }

    Checkout checkout() {
        return checkout;
    }

    int port(String service) {
        return base + 81 + SERVICES.indexOf(service);
    }

    int portalPort() {
        return base + 80;
    }

    String up(Scale scale) {
        return launcher(scale, "up");
    }

    /** Beside what runs; the other measures are taken without it. */
    void openPortal(Scale scale) {
        launcher(withPortal(scale), "up");
    }

    void closePortal() {
        var status = MAPPER.readTree(launcher(withPortal(Scale.AS_UP), "status", "--json"));
        stop(Stream.of(running(status).get("portal")));
    }

    private static Map<String, String> withPortal(Scale scale) {
        var environment = new HashMap<>(scale.environment());
        environment.put(WITHOUT, "");
        return environment;
    }

    void down() {
        disconnect();
        launcher(Scale.AS_UP, "down");
    }

    /** Stops those services, each by its process, and leaves the servers running. */
    void stop(List<String> services) {
        stop(services.stream().map(this::process));
    }

    private static void stop(Stream<ProcessHandle> all) {
        var processes = all.toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    JsonNode status() {
        return MAPPER.readTree(launcher(Scale.AS_UP, "status", "--json"));
    }

    /** kill -9, and waits until it is gone. */
    void kill(String service) {
        var process = process(service);
        process.destroyForcibly();
        process.onExit().join();
    }

    private ProcessHandle process(String service) {
        var found = processes().get(service);
        if (found == null) {
            throw new CannotStart(service + " does not run");
        }
        return found;
    }

    /** What runs, by name. */
    Map<String, ProcessHandle> processes() {
        return running(status());
    }

    private static Map<String, ProcessHandle> running(JsonNode status) {
        var running = new LinkedHashMap<String, ProcessHandle>();
        for (var process : status.get("processes")) {
            ProcessHandle.of(process.path("pid").asLong(0))
                    .ifPresent(handle -> running.put(process.get("name").asString(), handle));
        }
        return running;
    }

    private String launcher(Scale scale, String... arguments) {
        return launcher(scale.environment(), arguments);
    }

    private String launcher(Map<String, String> environment, String... arguments) {
        var command = checkout.java(
                "deploy/local/launcher",
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dgiaoviec.root=" + checkout.root()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("GIAOVIEC_") && !name.equals("GIAOVIEC_MONGOD"));
        builder.environment().put("GIAOVIEC_HOME", directory.toString());
        builder.environment().put("GIAOVIEC_PORT_BASE", String.valueOf(base));
        builder.environment().put(WITHOUT, "portal");
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var notAllReady = arguments[0].equals("status") ? 3 : 0;
            var exit = process.waitFor();
            if (exit != 0 && exit != notAllReady) {
                throw new CannotStart("./giaoviec " + String.join(" ", arguments) + ":\n" + printed);
            }
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", stopping);
        }
    }

    private Secrets secrets() {
        return new ServerFiles(directory).secrets();
    }

    /** Writes and reads as the services do: majority, journalled. */
    synchronized MongoClient store() {
        if (store == null) {
            var uri = "mongodb://admin:" + secrets().password("mongodb-admin") + "@127.0.0.1:" + (base + 917)
                    + "/?authSource=admin&replicaSet=rs0";
            store = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri))
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .readConcern(ReadConcern.MAJORITY)
                    .build());
        }
        return store;
    }

    MongoDatabase database(String service) {
        return store().getDatabase("giaoviec_" + service.replace("-service", ""));
    }

    synchronized KafkaAdmin broker() {
        if (broker == null) {
            broker = new KafkaAdmin(
                    "127.0.0.1:" + (base + 992), "admin", secrets().password("kafka-admin"));
        }
        return broker;
    }

    int identityPort() {
        return base + 900;
    }

    private synchronized void disconnect() {
        if (store != null) {
            store.close();
            store = null;
        }
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        remove();
    }

    private void remove() {
        try {
            down();
        } finally {
            PrivateFiles.deleteAll(directory);
        }
    }
}
