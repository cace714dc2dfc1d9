package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.contract.Topics;

class KafkaBrokerTest {
    @TempDir
    Path home;

    @Test
    void topics_users_and_rights_are_there_after_kill_9_and_on_another_port() throws Exception {
        var files = new ServerFiles(home);
        var first = KafkaBroker.start(Checkout.find(), files, Ports.free(), Lifetime.OF_THIS_JVM, List.of());
        try (var admin = first.ready()) {
            TopicsApplied.to(admin, files.secrets(), Topics.load(), "");
        }
        first.child().kill();
        var second = KafkaBroker.start(Checkout.find(), files, Ports.free(), Lifetime.OF_THIS_JVM, List.of());
        try (var admin = second.ready()) {
            assertThat(admin.client().listTopics().names().get()).contains("directive-events");
            var service = new KafkaAdmin(
                    admin.bootstrap(), "task-service", files.secrets().password("kafka-task-service"));
            assertThat(service.client().listTopics().names().get())
                    .contains("directive-events", "assignment-events")
                    .doesNotContain("report-events");
            service.close();
            var stranger = new KafkaAdmin(admin.bootstrap(), "task-service", "guessed");
            assertThatThrownBy(stranger::awaitAnswer).hasMessageContaining("refuses the administrator");
            stranger.close();
        }
        second.close();
        assertThat(second.child().lastWords(100)).doesNotContain("ERROR");
    }

    @Test
    void a_port_at_which_somebody_else_answers_is_said_to_be_taken() throws Exception {
        try (var somebody = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            var broker = KafkaBroker.start(
                    Checkout.find(), new ServerFiles(home), somebody.getLocalPort(), Lifetime.OF_THIS_JVM, List.of());
            assertThatThrownBy(broker::ready).hasMessageContaining("is taken");
        }
    }

    @Test
    void who_has_ended_is_asked_once_and_not_waited_for() {
        var looks = new AtomicInteger();
        assertThatThrownBy(
                        () -> KafkaBroker.admin(new ServerFiles(home), Ports.free(), () -> looks.incrementAndGet() > 1))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer");
        assertThat(looks).hasValue(1);
    }
}
