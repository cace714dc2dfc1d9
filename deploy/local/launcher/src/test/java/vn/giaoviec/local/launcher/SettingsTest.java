package vn.giaoviec.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;

class SettingsTest {
    private static final Checkout CHECKOUT = new Checkout(Path.of("/somewhere/giao-viec"));

    @Test
    void without_any_variable_the_home_is_in_the_checkout_and_the_ports_are_the_well_known() {
        var settings = Settings.of(Map.of(), CHECKOUT);
        assertThat(settings.home()).isEqualTo(Path.of("/somewhere/giao-viec/.giaoviec"));
        assertThat(settings.clockFile()).isEqualTo(Path.of("/somewhere/giao-viec/.giaoviec/clock"));
        assertThat(settings.share()).isEmpty();
        assertThat(Arrays.stream(Part.values()).map(settings::port))
                .containsExactly(9092, 27017, 9000, 8081, 8082, 8083, 8084, 8080);
    }

    @Test
    void a_port_base_moves_all_ports() {
        var settings = Settings.of(Map.of("GIAOVIEC_PORT_BASE", "20000"), CHECKOUT);
        assertThat(Arrays.stream(Part.values()).map(settings::port))
                .containsExactly(20992, 20917, 20900, 20081, 20082, 20083, 20084, 20080);
    }

    @Test
    void the_portal_may_be_left_out_and_nothing_else() {
        assertThat(Settings.of(Map.of(), CHECKOUT).applications()).contains(Part.PORTAL);
        var without = Settings.of(Map.of("GIAOVIEC_WITHOUT", "portal"), CHECKOUT);
        assertThat(without.applications()).isEqualTo(Part.SERVICES);
        assertThat(without.parts()).contains(Part.KAFKA, Part.REPORTING).doesNotContain(Part.PORTAL);
        var more = Settings.of(Map.of("GIAOVIEC_WITHOUT", "kafka"), CHECKOUT);
        assertThatThrownBy(more::applications).isInstanceOf(WrongUse.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "80", "64001", "99999999999"})
    void a_port_base_that_leaves_no_room_is_refused(String base) {
        assertThatThrownBy(() -> Settings.of(Map.of("GIAOVIEC_PORT_BASE", base), CHECKOUT))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("20000 gives 20080");
    }

    @Test
    void the_servers_that_are_started_can_be_larger() {
        var settings = Settings.of(
                Map.of("GIAOVIEC_KAFKA_JAVA_OPTIONS", " -Xmx512m  -Xlog:gc ", "GIAOVIEC_MONGOD_CACHE_GB", "1.5"),
                CHECKOUT);
        assertThat(settings.kafkaJavaOptions()).containsExactly("-Xmx512m", "-Xlog:gc");
        assertThat(settings.mongodCacheGb()).isEqualTo("1.5");
        assertThat(Settings.of(Map.of(), CHECKOUT).mongodCacheGb()).isEqualTo("0.25");
        for (var wrong : List.of("2GB", "0", "0.1")) {
            assertThatThrownBy(() -> Settings.of(Map.of("GIAOVIEC_MONGOD_CACHE_GB", wrong), CHECKOUT)
                            .mongodCacheGb())
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("such as 2");
        }
    }

    @Test
    void a_given_kafka_needs_its_administrator() {
        assertThatThrownBy(() -> Settings.of(Map.of("GIAOVIEC_KAFKA_BOOTSTRAP", "k:9092"), CHECKOUT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("GIAOVIEC_KAFKA_ADMIN=user:password");
    }

    @ParameterizedTest
    @CsvSource({
        "'mongodb://admin:p@db1:27018,db2:27019/?replicaSet=x', 'db1:27018 db2:27019'",
        "'mongodb+srv://admin:p@cluster.example', cluster.example:9",
        "'k1:9092, k2:9093', 'k1:9092 k2:9093'"
    })
    void any_of_several_servers_may_answer(String text, String servers) {
        assertThat(HostPort.allOf(text, 9))
                .extracting(server -> server.host() + ":" + server.port())
                .containsExactly(servers.split(" "));
    }
}
