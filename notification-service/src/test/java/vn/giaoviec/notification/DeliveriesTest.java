package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;

@ExtendWith(Running.Shared.class)
class DeliveriesTest {
    private static final Running SERVICE = Running.get();

    @AfterEach
    void now() {
        SERVICE.moveClock("");
    }

    private static List<String> deliveries(String client, Story story) {
        var answer = SERVICE.as(client).get("/assignments/" + story.assignment + "/deliveries");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return Running.items(answer).stream()
                .map(one -> one.get("agency").asString() + " "
                        + one.get("addressee").asString() + " "
                        + one.get("channel").asString() + " " + one.get("state").asString())
                .toList();
    }

    private static List<String> notReached(String client) {
        return Running.items(SERVICE.as(client).get("/deliveries/not-reached?limit=200")).stream()
                .map(one -> one.get("assignment").asString())
                .toList();
    }

    private static double alert() {
        return SERVICE.run
                .bean(MeterRegistry.class)
                .get("giaoviec.notices.not.reached")
                .gauge()
                .value();
    }

    @Test
    void theIssuingSideSeesTheProofTheAgencyItsOwnAndOthersNothing() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned(), story.changed("return", "ASSIGNED", "RETURNED"));
        var agency = "agency." + story.agency;
        var path = "/assignments/" + story.assignment + "/deliveries";

        assertThat(deliveries("office-monitor", story))
                .containsExactly(story.agency + " head INBOX QUEUED", Story.OFFICE + " monitor INBOX QUEUED");
        assertThat(deliveries("auditor", story)).as("the issuer").hasSize(2);
        assertThat(deliveries(agency, story)).containsExactly(story.agency + " head INBOX QUEUED");
        assertThat(SERVICE.as("agency." + Story.freshAgency()).get(path).status())
                .isEqualTo(404);
        assertThat(SERVICE.as("office-monitor")
                        .get("/assignments/none/deliveries")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theAgencyIsNamedOnceTheRegisterTellsOfIt() throws UndecodableEvent {
        var registered = EnvelopeCodec.fromJson(Contract.load().sample("vn.giaoviec.agency.registered.v1", "full"));
        SERVICE.platform.produce("agency-events", registered.subject(), registered);
        var story = new Story(registered.subject());
        SERVICE.tell(story.assigned());

        await().untilAsserted(() -> {
            var answer = SERVICE.as("office-monitor").get("/assignments/" + story.assignment + "/deliveries");
            assertThat(Running.items(answer).getFirst().path("agencyName").asString(""))
                    .isEqualTo("UBND xã Mộc Nam");
        });
        assertThat(SERVICE.collection("agencies")
                        .find(new Document("_id", registered.subject()))
                        .first())
                .containsEntry("validTo", "2027-06-30");
    }

    @Test
    void anAgencyThatUsesTheFeedIsNotReachedUntilItFetchesOrOpens() {
        var fetches = new Story(Story.freshAgency());
        var opens = new Story(Story.freshAgency());
        var neither = new Story(Story.freshAgency());
        var inboxOnly = new Story(Story.freshAgency());
        for (var story : List.of(fetches, opens, neither)) {
            SERVICE.as("agency." + story.agency + ".system").get("/agencies/" + story.agency + "/feed");
        }
        for (var story : List.of(fetches, opens, neither, inboxOnly)) {
            SERVICE.tell(story.assigned());
        }
        var own = List.of(fetches.assignment, opens.assignment, neither.assignment, inboxOnly.assignment);
        assertThat(notReached("office-monitor")).as("five minutes are not over").doesNotContainAnyElementsOf(own);

        SERVICE.moveClock("PT6M");
        assertThat(notReached("office-monitor"))
                .as("an agency with the inbox only is watched by its acceptance clock")
                .containsSubsequence(fetches.assignment, opens.assignment, neither.assignment)
                .doesNotContain(inboxOnly.assignment);
        assertThat(notReached("agency." + neither.agency)).isEmpty();
        var alert = alert();
        assertThat(alert).isGreaterThanOrEqualTo(3);

        var entry = SERVICE.inbox("agency." + opens.agency, opens.agency)
                .getFirst()
                .get("id")
                .asString();
        SERVICE.as("agency." + opens.agency)
                .freshKey()
                .ifMatch(1)
                .post("/agencies/" + opens.agency + "/inbox/" + entry + "/open", "");
        SERVICE.as("agency." + fetches.agency)
                .get("/agencies/" + fetches.agency + "/feed?lastEventId=" + fetches.assignment + ":1");

        assertThat(alert()).as("the alert counts the same").isEqualTo(alert - 2);
        assertThat(notReached("office-monitor"))
                .contains(neither.assignment)
                .doesNotContain(fetches.assignment, opens.assignment);
        assertThat(deliveries("office-monitor", fetches))
                .containsExactlyInAnyOrder(
                        fetches.agency + " head INBOX QUEUED", fetches.agency + " head FEED DELIVERED");
    }

    @Test
    void theIssuerIsToldNothingOfWhoWasNotReachedWithAPart() {
        var whole = new Story(Story.freshAgency());
        var part = new Story(Story.freshAgency(), Story.ISSUER, whole.agency);
        SERVICE.as("agency." + part.agency + ".system").get("/agencies/" + part.agency + "/feed");
        SERVICE.tell(Story.with(part.assigned(), "parent", whole.assignment));
        SERVICE.moveClock("PT6M");
        assertThat(notReached("agency." + whole.agency)).containsExactly(part.assignment);
        assertThat(notReached("auditor")).doesNotContain(part.assignment);
        assertThat(notReached("admin")).doesNotContain(part.assignment);
    }

    @Test
    void theNotReachedListPagesPastWhatWasOpened() {
        var agency = Story.freshAgency();
        SERVICE.as("agency." + agency).get("/agencies/" + agency + "/feed");
        for (var number = 0; number < 5; number++) {
            SERVICE.tell(new Story(agency).assigned());
        }
        var inbox = SERVICE.inbox("agency." + agency, agency);
        for (JsonNode entry : inbox.subList(2, 4)) {
            SERVICE.as("agency." + agency)
                    .freshKey()
                    .post("/agencies/" + agency + "/inbox/" + entry.get("id").asString() + "/acknowledge", "");
        }
        SERVICE.moveClock("PT6M");

        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = SERVICE.as("office-monitor")
                    .get("/deliveries/not-reached?limit=1" + next)
                    .json();
            page.get("items").forEach(one -> seen.add(one.get("agency").asString()));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (next != null);

        assertThat(seen).filteredOn(agency::equals).hasSize(3);
    }
}
