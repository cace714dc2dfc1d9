package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.local.launcher.Console;
import vn.giaoviec.local.launcher.Giaoviec;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.GivenServers;
import vn.giaoviec.local.servers.KafkaAdmin;
import vn.giaoviec.local.servers.Ports;
import vn.giaoviec.local.servers.PrivateFiles;
import vn.giaoviec.local.servers.Secrets;
import vn.giaoviec.local.servers.ServerFiles;
import vn.giaoviec.local.servers.Standstill;

/**
 * The whole system as its launcher starts it: real processes, a home and ports of its own. Or, beside such a one, a
 * second set of instances of the services, on the servers of the first.
 */
public final class Installation implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Integer> SERVICES =
            Map.of("directive-service", 81, "task-service", 82, "notification-service", 83, "reporting-service", 84);

    /** Beyond the base; no process of ours listens there. */
    private static final int CLAIMED = 499;

    private final Checkout checkout = Checkout.find();
    private final Path home;
    /** Held as long as the ports are: several tests at once choose theirs. */
    private final ServerSocket claim = claim();

    private final int base = claim.getLocalPort() - CLAIMED;
    private final Tokens tokens = new Tokens(identity());
    private final Map<String, String> environment;
    private final Installation first;
    /** Its processes have sessions of their own: who interrupts the tests does not reach them. */
    private final Thread interrupted = new Thread(this::endOfTheTests, "end of an installation");

    private final List<Runnable> afterwards = new ArrayList<>();
    private volatile boolean ended;
    private volatile boolean hasPortal;

    public Installation() {
        this(Map.of(), null);
    }

    /** @param environment for every command, beside home and ports: for example servers that run already */
    public Installation(Map<String, String> environment) {
        this(environment, null);
    }

    private Installation(Map<String, String> environment, Installation first) {
        try {
            home = Files.createTempDirectory("giaoviec-acceptance");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.environment = environment;
        this.first = first == null ? this : first;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /**
     * Another set of instances of the services; this one must run.
     *
     * @param access the home in which they read where the servers are: usually this one's
     */
    public Installation beside(Path access) {
        return new Installation(Map.of("GIAOVIEC_SHARE", access.toString()), this);
    }

    private static ServerSocket claim() {
        return Stream.iterate(21_000, base -> base + 500)
                // Below the ports that the system itself hands out.
                .limit(22)
                .filter(base ->
                        Stream.of(80, 81, 82, 83, 84, 900, 917, 992).noneMatch(offset -> Ports.answers(base + offset)))
                .flatMap(base -> Ports.claim(base + CLAIMED).stream())
                .findFirst()
                .orElseThrow();
    }

    public Path home() {
        return home;
    }

    /**
     * Runs a command of the launcher to its end, in this process: one of its own takes longer to start than most
     * commands take.
     *
     * @return what it printed
     */
    public String run(String... arguments) {
        goOnUnlessEnded();
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var all = new HashMap<>(System.getenv());
        all.putAll(variables());
        var code = Giaoviec.run(List.of(arguments), all, new Console(stream, stream));
        return wasDone(code, printed.toString(StandardCharsets.UTF_8), arguments);
    }

    private static String wasDone(int code, String printed, String... arguments) {
        assertThat(code).as("%s%n%s", List.of(arguments), printed).isZero();
        return printed;
    }

    /** The same as people do: by a process of its own. */
    public String runBeside(String... arguments) {
        var process = start(arguments);
        try {
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return wasDone(process.waitFor(), printed, arguments);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** Starts a command of the launcher; its two outputs are one stream. */
    public Process start(String... arguments) {
        goOnUnlessEnded();
        var command = checkout.java(
                "deploy/local/launcher",
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dgiaoviec.root=" + checkout.root()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        if (!hasPortal) {
            variables.put("GIAOVIEC_WITHOUT", "portal");
        }
        variables.putAll(environment);
        variables.put("GIAOVIEC_HOME", home.toString());
        variables.put("GIAOVIEC_PORT_BASE", String.valueOf(base));
        return variables;
    }

    public JsonNode status() {
        return MAPPER.readTree(run("status", "--json"));
    }

    /** kill -9, and waits until it is gone: {@code up} would take one that is still seen to answer for a living one. */
    public void kill(String name) {
        var process = process(name);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It is there, holds its connections, and does nothing. */
    public void suspend(String name) {
        Standstill.begin(process(name));
    }

    public void resume(String name) {
        Standstill.end(process(name));
    }

    /** Of its run file, not of {@code status}: that asks the services, and one may be standing still. */
    public ProcessHandle process(String name) {
        try {
            var file = MAPPER.readTree(Files.readAllBytes(home.resolve("run/" + name + ".json")));
            return ProcessHandle.of(file.get("pid").asLong()).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Moves the business clock of all processes by an ISO-8601 duration. */
    void clock(String offset) {
        PrivateFiles.write(home.resolve("clock"), offset);
    }

    /** Starts the portal too, which most tests can do without. */
    void openPortal() {
        if (!hasPortal) {
            hasPortal = true;
            run("up");
        }
    }

    /** Where people look at pages, once the portal was opened. */
    public String portal() {
        return "http://127.0.0.1:" + (base + 80);
    }

    /** Where they sign in. */
    public String identity() {
        return "http://127.0.0.1:" + (base + 900);
    }

    /** A caller of that service, not signed in. */
    public Http anybody(String service) {
        return new Http("http://127.0.0.1:" + (base + SERVICES.get(service)));
    }

    /** A caller of that service, signed in at the identity provider as that client of the demo. */
    public Http as(String client, String service) {
        return anybody(service).withToken(token(client));
    }

    /** Of the identity provider, asked for once. */
    public String token(String client) {
        return first.tokens.of(client);
    }

    /** The next one asks again. */
    public void forgetToken(String client) {
        first.tokens.forget(client);
    }

    /** Imports the agencies of the sample. */
    public void registerAgencies() {
        var imported = as("admin", "directive-service")
                .freshKey()
                .upload("/agencies/import", "agencies.csv", "text/csv", sample("agencies-duy-tien.csv"));
        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
    }

    public byte[] sample(String name) {
        try {
            return Files.readAllBytes(checkout.root().resolve("deploy/sample").resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An administrator's, of the store that it runs on. */
    public String mongodbUri() {
        return GivenServers.of(environment)
                .mongodb()
                .orElseGet(() -> "mongodb://admin:" + secrets().password("mongodb-admin") + "@127.0.0.1:" + (base + 917)
                        + "/?authSource=admin&replicaSet=rs0");
    }

    /** The administrator's access to the broker that it runs on. */
    public KafkaAdmin broker() {
        return GivenServers.of(environment)
                .kafka()
                .map(given -> new KafkaAdmin(given.bootstrap(), given.user(), given.password()))
                .orElseGet(() -> new KafkaAdmin(
                        "127.0.0.1:" + (base + 992), "admin", secrets().password("kafka-admin")));
    }

    private Secrets secrets() {
        return new ServerFiles(home).secrets();
    }

    /** Of the servers that it started itself. */
    public int mongodbPort() {
        return base + 917;
    }

    public int kafkaPort() {
        return base + 992;
    }

    /** SIGTERM, and waits until it has ended. */
    public void terminate(String name) {
        terminate(List.of(name));
    }

    /** The same to several at once. */
    public void terminate(List<String> names) {
        var processes = names.stream().map(this::process).toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    /** Nothing is started after all was stopped, nor seen that would be taken for a failure. */
    private void goOnUnlessEnded() {
        if (ended && Thread.currentThread() != interrupted) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        }
    }

    /** What is to be done when all processes have been stopped because the tests were interrupted. */
    public void ifInterrupted(Runnable act) {
        afterwards.add(act);
    }

    private void endOfTheTests() {
        ended = true;
        runBeside("down");
        afterwards.forEach(Runnable::run);
    }

    /** Stops its processes and keeps the home. */
    public void stop() {
        run("down");
        Ports.release(claim);
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }

    @Override
    public void close() {
        stop();
        PrivateFiles.deleteAll(home);
    }
}
