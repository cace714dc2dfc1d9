package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.OpenApi;
import vn.giaoviec.notification.model.Matter;
import vn.giaoviec.notification.model.NoticeState;

/** The document that is served says what the service does, no more and no less. */
@ExtendWith(Running.Shared.class)
class OpenApiTest {
    private static final Running SERVICE = Running.get();
    private static final OpenApi API = OpenApi.of(SERVICE.run);

    @Test
    void everyRouteIsInTheDocumentAndTheOtherWayRound() {
        API.assertNamesEveryRoute();
    }

    @Test
    void closedListsAreThoseOfTheCode() {
        assertThat(API.values("State")).isEqualTo(names(NoticeState.values()));
        assertThat(API.values("Matter")).isEqualTo(names(Matter.values()));
    }

    @Test
    void answersAreAsTheDocumentSays() {
        var story = new Story(Story.freshAgency());
        var agency = SERVICE.as("agency." + story.agency);
        var feed = "/agencies/" + story.agency + "/feed";
        var inbox = "/agencies/" + story.agency + "/inbox";
        agency.get(feed);
        SERVICE.tell(story.assigned());
        agency.get(feed + "?lastEventId=" + story.assignment + ":1");
        var id = Running.items(agency.get(inbox)).getFirst().get("id").asString();

        assertFits("Changed", agency.freshKey().post(inbox + "/" + id + "/acknowledge", "{}"));
        assertFits("Inbox", agency.get(inbox));
        assertFits("InboxEntry", agency.get(inbox + "/" + id));
        assertFits("CloudEvents", agency.get(feed));
        assertFits("Deliveries", SERVICE.as("office-monitor").get("/assignments/" + story.assignment + "/deliveries"));
        assertFits("Deliveries", SERVICE.as("office-monitor").get("/deliveries/not-reached"));
        assertFits("Problem", agency.get(feed + "?lastEventId=unknown"));
        assertFits("DeadLetters", SERVICE.as("admin").get("/dead-letters"));
    }

    private static void assertFits(String schema, Http.Response answer) {
        API.assertFits(schema, answer.json());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
