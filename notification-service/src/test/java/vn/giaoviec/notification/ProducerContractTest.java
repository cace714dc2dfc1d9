package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.StrictShape;
import vn.giaoviec.contract.Topics;

/** Whatever the service emits is what the contract declares, no more and no less. */
@ExtendWith(Running.Shared.class)
class ProducerContractTest {
    private static final Running SERVICE = Running.get();

    @Test
    void everyNoticeFitsItsSchemaAndEveryTypeOfTheTopicIsEmitted() {
        var story = new Story(Story.freshAgency());
        var head = SERVICE.as("agency." + story.agency);
        var inbox = "/agencies/" + story.agency + "/inbox/";
        var feed = "/agencies/" + story.agency + "/feed";
        head.get(feed);
        SERVICE.tell(
                story.assigned(),
                story.changed("accept", "ASSIGNED", "ACCEPTED"),
                story.difficulties(),
                story.changed("report", "IN_PROGRESS", "REPORTED"),
                story.changed("send-back", "REPORTED", "IN_PROGRESS"),
                story.changed("verify", "REPORTED", "COMPLETED"),
                story.changed("withdraw", "IN_PROGRESS", "WITHDRAWN"),
                story.changed("transfer", "IN_PROGRESS", "TRANSFERRED"),
                story.changed("return", "ASSIGNED", "RETURNED"),
                story.changed("insist", "RETURNED", "ASSIGNED"));
        var entries = SERVICE.inbox("agency." + story.agency, story.agency);
        var first = entries.getFirst().get("id").asString();
        var last = entries.getLast().get("id").asString();
        head.freshKey().ifMatch(1).post(inbox + first + "/open", "");
        SERVICE.as("agency." + story.agency + ".officer").freshKey().post(inbox + first + "/acknowledge", "");
        SERVICE.as("agency." + story.agency + ".system").freshKey().post(inbox + last + "/acknowledge", "");
        head.get(feed + "?lastEventId=" + story.assignment + ":10");

        var events = SERVICE.noticeEvents(story.assignment, 30);

        var types = new TreeSet<String>();
        for (var event : events) {
            types.add(event.type());
            assertThat(Contract.load().violations(event)).as("%s", event).isEmpty();
            assertThat(new StrictShape().refusals(event.type(), event.data()))
                    .as("%s", event)
                    .isEmpty();
            assertThat(event.source()).isEqualTo("/notification-service");
            assertThat(event.correlationid()).isNotNull();
        }
        assertThat(types)
                .isEqualTo(Set.copyOf(Topics.load().named("notice-events").events()));
    }
}
