package vn.giaoviec.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {
    private static final Instant QUEUED = Instant.parse("2026-11-24T01:00:00.000Z");
    private static final Instant LATER = Instant.parse("2026-11-24T02:00:00.000Z");
    private static final DirectiveBrief DIRECTIVE = new DirectiveBrief("d", null, null, "town", "office");
    private static final AssignmentEvent EVENT = new AssignmentEvent(
            "a:1",
            "type",
            QUEUED,
            Matter.ASSIGNED,
            "office",
            "monitor",
            List.of(),
            null,
            "a",
            "commune",
            DIRECTIVE,
            new TaskBrief("d-1", "Làm"),
            null,
            null,
            null);

    private static Notice notice(Addressee addressee, Channel channel) {
        return Notice.queued(EVENT, KnownAssignment.by(EVENT), new Recipient("commune", addressee), channel, QUEUED);
    }

    private static Notice moved(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Moved.class);
        return ((Answer.Moved) answer).after();
    }

    @Test
    void fetchingBeyondItDeliversItAndAcknowledgingEndsIt() {
        var delivered = moved(notice(Addressee.HEAD, Channel.FEED).deliver(LATER));
        var acknowledged = moved(delivered.acknowledge("system", LATER));

        assertThat(delivered.state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(delivered.deliveredAt()).isEqualTo(LATER);
        assertThat(acknowledged.state()).isEqualTo(NoticeState.ACKNOWLEDGED);
        assertThat(acknowledged.deliveredAt()).isEqualTo(LATER);
        assertThat(acknowledged.by()).isEqualTo("system");
    }

    @Test
    void whatWasDoneStaysDone() {
        var opened = moved(notice(Addressee.HEAD, Channel.INBOX).open("officer", LATER));
        var acknowledged = moved(opened.acknowledge("head", LATER));

        assertThat(opened.open("head", LATER)).isEqualTo(new Answer.Already());
        assertThat(acknowledged.open("head", LATER)).isEqualTo(new Answer.Already());
        assertThat(acknowledged.acknowledge("head", LATER)).isEqualTo(new Answer.Already());
        assertThat(acknowledged.deliver(LATER)).isEqualTo(new Answer.Already());
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, head, true",
        "HEAD, officer, true",
        "HEAD, system, true",
        "HEAD, clerk, false",
        "HEAD, auditor, false",
        "OFFICER, head, true",
        "OFFICER, officer, true",
        "OFFICER, monitor, false",
        "MONITOR, monitor, true",
        "MONITOR, signer, true",
        "MONITOR, clerk, false",
        "MONITOR, head, false"
    })
    void onlyItsAddresseesAnswerANotice(Addressee addressee, String role, boolean allowed) {
        var notice = notice(addressee, Channel.INBOX);
        var refused = new Answer.Forbidden(Rule.ONLY_ITS_ADDRESSEES_ANSWER_A_NOTICE);

        assertThat(notice.open(role, LATER).equals(refused)).isEqualTo(!allowed);
        assertThat(notice.acknowledge(role, LATER).equals(refused)).isEqualTo(!allowed);
    }

    @Test
    void itsIdDerivesFromEventRecipientAndChannelAndNothingElse() {
        var ids = new HashSet<String>();
        for (var event : new String[] {"a:1", "a:11"}) {
            for (var agency : new String[] {"commune", "1\ncommune"}) {
                for (var addressee : Addressee.values()) {
                    for (var channel : Channel.values()) {
                        ids.add(NoticeId.of(event, new Recipient(agency, addressee), channel));
                    }
                }
            }
        }

        assertThat(ids).hasSize(2 * 2 * Addressee.values().length * Channel.values().length);
        assertThat(moved(notice(Addressee.HEAD, Channel.FEED).deliver(LATER)).id())
                .isEqualTo(notice(Addressee.HEAD, Channel.FEED).id());
    }
}
