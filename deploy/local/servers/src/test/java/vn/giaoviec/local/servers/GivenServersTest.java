package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenServersTest {
    @Test
    void an_administrator_has_a_name_and_a_password_which_may_hold_colons() {
        var given = GivenServers.of(Map.of("GIAOVIEC_KAFKA_BOOTSTRAP", "k:1", "GIAOVIEC_KAFKA_ADMIN", "root:a:b"));
        assertThat(given.kafka()).hasValue(new GivenServers.Kafka("k:1", "root", "a:b"));
        assertThat(given.kafka().get().toString()).doesNotContain("a:b");
        assertThat(given.mongodb()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://root:x@db:1/?replicaSet=r&tls=true, mongodb://a%20b:p%2F@db:1/?replicaSet=r&tls=true&authSource=admin",
        "mongodb+srv://root:x@cluster/test?authSource=other, mongodb+srv://a%20b:p%2F@cluster/?authSource=admin",
        "'mongodb://h1:1,h2:2', 'mongodb://a%20b:p%2F@h1:1,h2:2/?authSource=admin'"
    })
    void a_user_signs_in_at_the_same_servers_with_the_same_options(String administrator, String user) {
        assertThat(MongoUri.as(administrator, "a b", "p/")).isEqualTo(user);
    }

    @Test
    void what_is_no_uri_is_said_without_repeating_it() {
        assertThatThrownBy(() -> new MongoAdmin("mongo://root:secret@db"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("GIAOVIEC_MONGODB_URI")
                .hasMessageNotContaining("secret");
    }
}
