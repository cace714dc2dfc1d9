package vn.giaoviec.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.KafkaUser;

class ServiceSettingsTest {
    @TempDir
    Path directory;

    @Test
    void a_service_is_told_where_it_serves_and_who_it_is_at_the_servers() throws Exception {
        var file = write(home("nhà", 0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(read(file))
                .containsEntry("spring.profiles.active", "local")
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", "8082")
                .containsEntry("giaoviec.mongodb.uri", "mongodb://task-service:s@h/")
                .containsEntry("giaoviec.mongodb.database", "giaoviec_task")
                .containsEntry("giaoviec.kafka.user", "task-service")
                .containsEntry("giaoviec.issuer", "http://127.0.0.1:9000")
                .containsEntry("giaoviec.jwk-set-uri", "http://127.0.0.1:9000/oauth2/jwks")
                .containsEntry(
                        "giaoviec.clock-file", directory.resolve("nhà/clock").toString());
    }

    @Test
    void a_second_set_of_instances_has_ports_of_its_own_and_the_servers_and_issuer_of_the_first() throws Exception {
        var first = home("first", 0);
        var theirs = read(write(first));
        var ours = read(ServiceSettings.share(home("second", 20000), Part.TASK, first.home()));
        assertThat(ours).containsEntry("server.port", "20082").containsEntry("giaoviec.instance", "task-service-20082");
        for (var same : new String[] {"giaoviec.mongodb.uri", "giaoviec.kafka.password", "giaoviec.issuer"}) {
            assertThat(ours.get(same)).isEqualTo(theirs.get(same));
        }
    }

    @Test
    void a_home_that_was_never_up_cannot_be_shared() {
        assertThatThrownBy(() -> ServiceSettings.share(home("second", 20000), Part.TASK, directory.resolve("first")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nothing has been started yet");
    }

    private static Path write(Settings settings) {
        var user = new KafkaUser("task-service", "p");
        return ServiceSettings.write(settings, Part.TASK, "mongodb://task-service:s@h/", "k:9092", user);
    }

    private Settings home(String name, int base) {
        var port = base == 0 ? "" : Integer.toString(base);
        return Settings.of(
                Map.of("GIAOVIEC_HOME", directory.resolve(name).toString(), "GIAOVIEC_PORT_BASE", port),
                Checkout.find());
    }

    private static Properties read(Path file) throws Exception {
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
