package vn.giaoviec.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.Ports;

/** The real servers and the real identity provider, started and stopped as people do; the services belong to acceptance. */
class UpDownTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Console console = new Console(stream, stream);
    private final List<Settings> homes = new ArrayList<>();

    @AfterEach
    void leave_nothing_running() {
        homes.forEach(home -> new Down().run(home, List.of(), console));
    }

    @Test
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

        new Down().run(settings, List.of(), console);
        assertThat(text()).contains("kafka                stopped", "mongodb              stopped");
        assertThat(mongodb.isAlive()).isFalse();
        assertThat(List.of(Part.values()))
                .allSatisfy(part -> assertThat(settings.runFiles().find(part)).isEmpty());
        assertThatThrownBy(() -> new Check().run(settings, List.of(), console))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("do not run")
                .hasMessageContaining("First: ./giaoviec up");
    }

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
