package vn.giaoviec.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;

/** What people read when something is in the way: every message says what to do. */
class MessagesTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Settings settings;

    @BeforeEach
    void settings() throws Exception {
        Files.createDirectories(home.resolve("logs"));
        settings =
                Settings.of(Map.of("GIAOVIEC_HOME", home.toString(), "GIAOVIEC_PORT_BASE", "43000"), Checkout.find());
    }

    @Test
    void a_busy_port_is_named_with_who_needs_it_and_the_way_round_it() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int base = busy.getLocalPort() - Part.MONGODB.port(1) + 1;
            var there = Settings.of(
                    Map.of("GIAOVIEC_HOME", home.toString(), "GIAOVIEC_PORT_BASE", Integer.toString(base)),
                    Checkout.find());
            assertThatThrownBy(() -> Checks.beforeStart(there, List.of(Part.MONGODB)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + busy.getLocalPort())
                    .hasMessageContaining("mongodb needs it")
                    .hasMessageContaining("GIAOVIEC_PORT_BASE=");
        }
    }

    @Test
    void what_is_not_built_is_named() {
        var elsewhere = Settings.of(Map.of("GIAOVIEC_HOME", home.toString()), new Checkout(home));
        assertThatThrownBy(() -> elsewhere.checkout().app(Part.TASK.module()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Not built yet")
                .hasMessageContaining("task-service.jar");
    }

    @Test
    void a_full_disk_is_recognised_in_the_log() throws Exception {
        Files.writeString(home.resolve("logs/task-service.log"), "java.io.IOException: No space left on device\n");
        assertThat(Checks.whyItEnded(Part.TASK, settings)).startsWith("The disk is full");
    }

    @Test
    void of_any_other_end_the_errors_of_the_log_are_shown_readably() throws Exception {
        Files.writeString(home.resolve("logs/task-service.log"), """
                {"log":{"level":"INFO"},"message":"starting"}
                {"log":{"level":"ERROR"},"message":"run failed","error":{"message":"odd","stack_trace":"at a\\n at b"}}
                {"log":{"level":"INFO"},"message":"stopping"}
                """);
        assertThat(Checks.whyItEnded(Part.TASK, settings))
                .contains("task-service ended", "task-service.log")
                .endsWith("\n  run failed odd");
    }

    @Test
    void without_errors_the_last_lines_are_shown() throws Exception {
        Files.writeString(home.resolve("logs/task-service.log"), "one\ntwo\n");
        assertThat(Checks.whyItEnded(Part.TASK, settings)).endsWith("\n  one\n  two");
    }

    @Test
    void a_home_to_share_must_be_up() {
        assertThatThrownBy(() -> Checks.shared(settings, home.resolve("other")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("GIAOVIEC_HOME=" + home.resolve("other") + " ./giaoviec up");
    }

    @Test
    void an_unknown_word_shows_the_usage_and_is_wrong_use() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(text()).contains("usage: ./giaoviec", "up ", "down ", "status ", "logs ");
    }

    @Test
    void arguments_that_no_command_takes_are_wrong_use() {
        assertThat(run("up", "now")).isEqualTo(2);
        assertThat(run("status", "--xml")).isEqualTo(2);
        assertThat(run("logs", "nobody")).isEqualTo(2);
        assertThat(text()).contains("usage: ./giaoviec status [--json]", "There is no process nobody");
    }

    @Test
    void status_of_a_home_where_nothing_runs_is_not_ready() {
        assertThat(run("status", "--json")).isEqualTo(3);
        assertThat(text()).contains("\"name\":\"reporting-service\",\"pid\":null,\"port\":43084,\"ready\":false");
    }

    private int run(String... arguments) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of("GIAOVIEC_HOME", home.toString(), "GIAOVIEC_PORT_BASE", "43000");
        return Giaoviec.run(List.of(arguments), environment, new Console(stream, stream));
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
