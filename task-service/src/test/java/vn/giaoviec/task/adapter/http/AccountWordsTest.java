package vn.giaoviec.task.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.Topics;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.task.model.ReturnCode;
import vn.giaoviec.task.model.Schedule;

/** Whatever the contract knows to happen to an assignment has words of its own in both languages. */
class AccountWordsTest {
    private static final Text UNKNOWN = new Text("Thay đổi khác", "Another change");

    static Stream<String> types() {
        return Topics.load().named("assignment-events").events().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_has_words(String type) throws UndecodableEvent {
        for (var name : new String[] {"minimal", "full"}) {
            var event = sample(type, name);
            var words = words(event);
            assertThat(words).isNotEqualTo(UNKNOWN);
            assertThat(words.vi()).doesNotContain("null").isNotEqualTo(words.en());
            assertThat(words.en()).doesNotContain("null").isNotBlank();
            for (var language : new String[] {"vi", "en"}) {
                var line = new Account(Map.of(), language).line(event);
                assertThat(line.text()).contains(language.equals("vi") ? words.vi() : words.en());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledge",
                "accept",
                "return",
                "insist",
                "progress",
                "report",
                "verify",
                "send-back",
                "resume",
                "transfer",
                "withdraw",
                "close-not-done",
                "reopen",
                "holds/grant",
                "late-returns/grant"
            })
    void every_command_that_moves_the_state_has_words(String command) throws UndecodableEvent {
        assertThat(words(moved("command", command))).isNotEqualTo(words(moved("command", "praise")));
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_for_a_return_is_told(ReturnCode code) throws UndecodableEvent {
        var event = moved("command", "return");
        ((ObjectNode) event.data()).put("reasonCode", code.name());
        assertThat(words(event).vi()).startsWith("Trả lại nhiệm vụ: ");
        assertThat(words(event).en()).startsWith("Returned the task: ");
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_TIME", "LATE", "NO_DEADLINE"})
    void every_judgement_is_told(Schedule judged) throws UndecodableEvent {
        var event = moved("command", "verify");
        ((ObjectNode) event.data()).put("class", judged.name());
        assertThat(words(event).vi()).startsWith("Xác nhận hoàn thành, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANTED", "REFUSED", "CANCELLED", "LAPSED", "ANSWERED", "ANSWERED_LATE", "WAIVED"})
    void every_end_of_a_request_is_told(String outcome) throws UndecodableEvent {
        var event = sample("vn.giaoviec.assignment.extension-closed.v1", "minimal");
        ((ObjectNode) event.data()).put("outcome", outcome);
        assertThat(words(event).en()).doesNotEndWith(": closed");
    }

    @Test
    void a_step_of_the_ladder_counts_its_days() throws UndecodableEvent {
        var event = sample("vn.giaoviec.assignment.clock-fired.v1", "minimal");
        var data = (ObjectNode) event.data();
        data.put("overtaken", false);
        data.put("rule", "deadline-1");
        assertThat(words(event)).isEqualTo(new Text("Còn 1 ngày làm việc đến hạn", "1 working day to the deadline"));
        data.put("rule", "deadline+7");
        data.put("overtaken", true);
        assertThat(words(event).en())
                .isEqualTo("7 working days past the deadline (not sent: a later step came with it)");
    }

    @Test
    void what_counts_as_accepted_is_not_told_as_late() throws UndecodableEvent {
        var event = sample("vn.giaoviec.assignment.clock-fired.v1", "minimal");
        ((ObjectNode) event.data())
                .put("rule", "acceptance")
                .put("level", "SETTLED")
                .put("overtaken", false);
        assertThat(words(event)).isEqualTo(new Text("Được coi là đã nhận việc", "The task counts as accepted"));
    }

    private static Text words(Envelope event) {
        return AccountWords.of(event, AccountSaid.of(event));
    }

    private static Envelope moved(String field, String value) throws UndecodableEvent {
        var event = sample("vn.giaoviec.assignment.status-changed.v1", "minimal");
        ((ObjectNode) event.data()).put(field, value);
        return event;
    }

    private static Envelope sample(String type, String name) throws UndecodableEvent {
        return EnvelopeCodec.fromJson(Contract.load().sample(type, name));
    }
}
