package vn.giaoviec.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.Ports;
import vn.giaoviec.local.servers.Standstill;

/** The real servers and the real identity provider, started and stopped as people do; the services belong to acceptance. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpDownTest {
    @TempDir
    static Path directory;

    /** One for all tests that want no more than a home that ran and was stopped; {@link #stopped} has it. */
    private static Settings home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Console console = new Console(stream, stream);
    private final List<Settings> homes = new ArrayList<>();

    @AfterEach
    void leave_nothing_running() {
        homes.forEach(home -> new Down().run(home, List.of(), console));
    }

    /** A start costs more than everything that is asked of it: what this test leaves behind is good enough for the others. */
    private Settings stopped() {
        if (home == null) {
            home = home("home", Map.of());
            Up.start(home, List.of(), console);
            new Down().run(home, List.of(), console);
        }
        return home;
    }

    @Test
    @Order(1)
    void up_starts_only_what_is_missing_and_down_stops_it_all() throws Exception {
        var settings = home("home", Map.of());
        Up.start(settings, List.of(), console);
        var kafka = process(settings, Part.KAFKA);
        var mongodb = process(settings, Part.MONGODB);
        assertThat(Status.report(settings).processes().subList(0, 3)).allSatisfy(line -> {
            assertThat(line.ready()).isTrue();
            assertThat(line.pssMiB()).isPositive();
        });
        assertOnlyTheOwnerReads(settings.home().resolve("secrets"));
        assertThat(new Check().run(settings, List.of(), console)).as(text()).isZero();

        said.reset();
        Up.start(settings, List.of(), console);
        assertThat(text()).isEqualTo("all was running already\n");

        // Not waited for: a killed process may still be seen when it is looked for.
        kafka.destroyForcibly();
        Up.start(settings, List.of(), console);
        assertThat(process(settings, Part.KAFKA).pid()).isNotEqualTo(kafka.pid());
        assertThat(process(settings, Part.MONGODB)).isEqualTo(mongodb);

        // It hears of the end only when it goes on.
        Standstill.begin(mongodb);
        new Down().run(settings, List.of(), console);
        assertThat(text()).contains("kafka                stopped", "mongodb              stopped");
        assertThat(mongodb.isAlive()).isFalse();
        assertThat(List.of(Part.values()))
                .allSatisfy(part -> assertThat(settings.runFiles().find(part)).isEmpty());
        home = settings;
    }

    @Test
    void a_stopped_home_is_judged_by_its_servers_alone_which_are_stopped_again() throws Exception {
        var settings = stopped();
        assertThat(checking(settings).waitFor()).isZero();
        assertNothingRuns(settings);

        var interrupted = checking(settings);
        var mongodb = await().atMost(Duration.ofMinutes(1))
                .until(() -> settings.runFiles().process(Part.MONGODB), Optional::isPresent)
                .orElseThrow();
        interrupted.destroy();
        assertThat(interrupted.waitFor()).isNotZero();
        assertThat(mongodb.isAlive()).isFalse();
        assertNothingRuns(settings);
    }

    /** As a process of its own, which can be interrupted. What it says on standard output is one line of JSON. */
    private Process checking(Settings settings) throws Exception {
        var command = Checkout.java(
                "-Dgiaoviec.root=" + settings.checkout().root(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Giaoviec.class.getName(),
                "check",
                "--json");
        var builder = new ProcessBuilder(command)
                .redirectError(directory.resolve("check.err").toFile())
                .redirectOutput(directory.resolve("check.out").toFile());
        builder.environment().put("GIAOVIEC_HOME", settings.home().toString());
        builder.environment().put("GIAOVIEC_PORT_BASE", Integer.toString(settings.portBase()));
        return builder.start();
    }

    private void assertNothingRuns(Settings settings) throws Exception {
        assertThat(List.of(Part.values()))
                .allSatisfy(part -> assertThat(settings.runFiles().find(part)).isEmpty());
        assertThat(Files.readString(directory.resolve("check.err"))).contains("mongodb              stopped");
        assertThat(Files.readString(directory.resolve("check.out"))).matches("(\\{\"violations\":0,.*}\n)?");
    }

    @Test
    void a_home_of_which_only_services_run_is_not_judged() {
        var settings = stopped();
        var self = ProcessHandle.current();
        settings.runFiles()
                .write(new RunFile(
                        Part.TASK.title(),
                        self.pid(),
                        ProcessMark.of(self.pid()),
                        List.of(new HostPort("127.0.0.1", 1)),
                        1,
                        List.of(),
                        null));
        assertThatThrownBy(() -> new Check().run(settings, List.of(), console))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("task-service do");
        settings.runFiles().delete(Part.TASK);
    }

    @Test
    void a_home_in_which_nothing_is_stored_is_not_judged_and_not_made() {
        var settings = home("nowhere", Map.of());
        assertThatThrownBy(() -> new Check().run(settings, List.of(), console))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Nothing is stored in");
        assertThat(settings.home()).doesNotExist();
    }

    @Test
    void a_journal_that_is_not_there_is_wrong_use() {
        var settings = home("unused", Map.of());
        for (var words : List.of(
                List.of("--journal", directory.resolve("nowhere").toString()),
                List.of("--journal"),
                List.of("--yaml"))) {
            assertThatThrownBy(() -> new Check().run(settings, words, console))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("usage: ./giaoviec check [--journal FILE] [--json]");
        }
    }

    @EnabledIfSystemProperty(
            named = "giaoviec.full",
            matches = "true",
            disabledReason = "heavy: ./giaoviec test --full")
    @Test
    void given_servers_are_used_and_neither_started_nor_stopped() {
        var theirs = home("theirs", Map.of());
        Up.start(theirs, List.of(), console);
        var secrets = theirs.files().secrets();
        var ours = home(
                "ours",
                Map.of(
                        "GIAOVIEC_MONGODB_URI",
                        "mongodb://admin:%s@127.0.0.1:%d/?authSource=admin"
                                .formatted(secrets.password("mongodb-admin"), theirs.port(Part.MONGODB)),
                        "GIAOVIEC_KAFKA_BOOTSTRAP",
                        "127.0.0.1:" + theirs.port(Part.KAFKA),
                        "GIAOVIEC_KAFKA_ADMIN",
                        "admin:" + secrets.password("kafka-admin")));
        Up.start(ours, List.of(), console);

        assertThat(Status.report(ours).processes().subList(0, 2)).allSatisfy(line -> {
            assertThat(line.ready()).isTrue();
            assertThat(line.pid()).isNull();
        });
        assertThat(ours.home().resolve("data")).doesNotExist();
        new Down().run(ours, List.of(), console);
        assertThat(process(theirs, Part.KAFKA).isAlive()).isTrue();
        assertThat(process(theirs, Part.MONGODB).isAlive()).isTrue();
    }

    private Settings home(String name, Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("GIAOVIEC_HOME", directory.resolve(name).toString());
        environment.put("GIAOVIEC_PORT_BASE", Integer.toString(freeBase()));
        var settings = Settings.of(environment, Checkout.find());
        homes.add(settings);
        return settings;
    }

    private static ProcessHandle process(Settings settings, Part part) {
        return settings.runFiles().process(part).orElseThrow();
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static int freeBase() {
        return IntStream.iterate(30_000, base -> base < 60_000, base -> base + 1_000)
                .filter(base -> List.of(Part.values()).stream().allMatch(part -> Ports.isFree(part.port(base))))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOnlyTheOwnerReads(Path directory) throws Exception {
        assertThat(permissions(directory)).isEqualTo("rwx------");
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
