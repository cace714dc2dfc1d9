package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The topic table, by what must never change unnoticed. */
class TopicsTest {
    /** What all services share travels with the register of agencies. */
    private static final Set<String> BESIDE_AGENCIES = Set.of("calendar", "policy");

    private static final Set<String> SERVICES =
            Set.of("directive-service", "task-service", "notification-service", "reporting-service");

    private final Topics topics = Topics.load();

    @Test
    void partitionsAreFrozenAndNothingIsForgotten() {
        for (Topic topic : topics.topics()) {
            boolean compacted = topic.name().equals(RecordedUntil.TOPIC);
            assertThat(topic.partitions()).as(topic.name()).isEqualTo(compacted ? 1 : 12);
            assertThat(topic.config())
                    .as(topic.name())
                    .containsEntry("cleanup.policy", compacted ? "compact" : "delete")
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("max.message.bytes", String.valueOf(8 * 1024 * 1024));
        }
    }

    @Test
    void everyEventHasOneTopicNamedByItsAggregateAndOneWriter() {
        for (String type : Contract.load().types()) {
            Topic topic = topics.of(type).orElseThrow();
            String aggregate = EventType.of(type).aggregate();
            assertThat(topic.name())
                    .isEqualTo(BESIDE_AGENCIES.contains(aggregate) ? "agency-events" : aggregate + "-events");
            assertThat(topic.writers()).hasSize(1);
            assertThat(Contract.load().sample(type, "full").get("source").stringValue())
                    .isEqualTo("/" + topic.writers().getFirst());
        }
    }

    @Test
    void daysCloseWhereFiguresComeFromAndEachHasOneWriter() {
        assertThat(topics.withDays().stream().map(Topic::name))
                .containsExactly("directive-events", "agency-events", "assignment-events");
        assertThat(topics.withDays()).allMatch(topic -> topic.writers().size() == 1);
        assertThat(topics.withPrefix("t7-").withDays()).hasSize(3);
    }

    @Test
    void whoWritesEventsSaysHowFarTheyAreComplete() {
        assertThat(topics.users()).isEqualTo(SERVICES);
        assertThat(topics.named(RecordedUntil.TOPIC).writers())
                .containsExactlyInAnyOrderElementsOf(topics.topics().stream()
                        .filter(topic -> !topic.events().isEmpty())
                        .flatMap(topic -> topic.writers().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void aTestHasItsOwnTopicsByPrefix() {
        Topics own = topics.withPrefix("t7-");
        assertThat(own.topics()).allMatch(topic -> topic.name().startsWith("t7-"));
        assertThat(own.named("t7-notice-events").readers()).isEqualTo(List.of("task-service", "reporting-service"));
        assertThatThrownBy(() -> own.named("notice-events")).hasMessage("no topic notice-events");
        assertThat(Topic.groupPrefix("task-service")).isEqualTo("task-service.");
    }
}
