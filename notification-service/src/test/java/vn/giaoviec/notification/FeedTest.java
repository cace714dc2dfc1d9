package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.notification.adapter.http.FeedWaiters;
import vn.giaoviec.notification.usecase.Feeds;

@ExtendWith(Running.Shared.class)
class FeedTest {
    private static final Running SERVICE = Running.get();

    private static Http.Response feed(String agency, String query) {
        return SERVICE.as("agency." + agency + ".system").get("/agencies/" + agency + "/feed" + query);
    }

    private static List<String> ids(Http.Response batch) {
        assertThat(batch.status()).as("%s", batch).isEqualTo(200);
        var ids = new ArrayList<String>();
        batch.json().forEach(event -> ids.add(event.get("id").asString()));
        return ids;
    }

    @Test
    void everyReaderOfTheAssignmentFindsEveryEventAsItWasSent() {
        var issuer = Story.freshAgency();
        var office = Story.freshAgency();
        var story = new Story(Story.freshAgency(), issuer, office);
        var assigned = story.assigned();
        var accepted = story.changed("accept", "ASSIGNED", "ACCEPTED");
        SERVICE.tell(assigned, accepted);

        var batch = feed(story.agency, "");

        assertThat(batch.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        assertThat(ids(batch)).containsExactly(assigned.id(), accepted.id());
        assertThat(batch.json().get(1))
                .hasToString(EnvelopeCodec.toJson(accepted).toString());
        assertThat(ids(feed(office, ""))).containsExactly(assigned.id(), accepted.id());
        assertThat(ids(feed(issuer, ""))).containsExactly(assigned.id(), accepted.id());
    }

    @Test
    void aReaderGoesOnFromWhereItWas() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned(), story.progress(), story.progress());

        assertThat(ids(feed(story.agency, "?limit=2")))
                .containsExactly(story.assignment + ":1", story.assignment + ":2");
        assertThat(ids(feed(story.agency, "?lastEventId=" + story.assignment + ":2")))
                .containsExactly(story.assignment + ":3");
        assertThat(ids(feed(story.agency, "?lastEventId=" + story.assignment + ":3")))
                .isEmpty();
    }

    @Test
    void anUnknownPlaceIsGoneAndSaysHowToStartAgain() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned());
        var elsewhere = Story.freshAgency();

        var gone = feed(story.agency, "?lastEventId=nothing:1");

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.problem()).isEqualTo("gone");
        assertThat(gone.json().get("detail").asString()).contains("/agencies/" + story.agency + "/feed");
        assertThat(feed(elsewhere, "?lastEventId=" + story.assignment + ":1").status())
                .as("another agency's event is no place in this feed")
                .isEqualTo(410);
    }

    @Test
    void anothersFeedIsNotThereAndParametersAreStrict() {
        var agency = Story.freshAgency();

        assertThat(SERVICE.as("agency." + Story.freshAgency())
                        .get("/agencies/" + agency + "/feed")
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.as("office-signer")
                        .get("/agencies/" + agency + "/feed")
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.run.http().get("/agencies/" + agency + "/feed").status())
                .isEqualTo(401);
        assertThat(feed(agency, "?timeout=soon").status()).isEqualTo(400);
        assertThat(feed(agency, "?limit=0").status()).isEqualTo(400);
        assertThat(feed(agency, "?lastEventID=x").json().at("/errors/0/pointer").asString())
                .isEqualTo("?lastEventID");
    }

    @Test
    void aLongPollWakesWhenSomethingComesAndEndsEmptyWhenNothingDoes() {
        var story = new Story(Story.freshAgency());
        assertThat(ids(feed(story.agency, "?timeout=300"))).isEmpty();

        var waiting = CompletableFuture.supplyAsync(() -> feed(story.agency, "?timeout=30000"));
        await().until(() -> SERVICE.run.bean(FeedWaiters.class).count() > 0);
        SERVICE.produce(story.assigned());

        assertThat(ids(waiting.join()))
                .as("at the end of its wait it is empty")
                .containsExactly(story.assignment + ":1");
        await().until(() -> SERVICE.run.bean(FeedWaiters.class).count() == 0);
    }

    @Test
    void manyWaitersHoldNoThread() {
        var agency = Story.freshAgency();
        var waiting = java.util.stream.IntStream.range(0, 100)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> feed(agency, "?timeout=30000"),
                        java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()))
                .toList();
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> SERVICE.run.bean(FeedWaiters.class).count() == 100);

        assertThat(SERVICE.as("agency." + agency)
                        .get("/agencies/" + agency + "/inbox")
                        .status())
                .as("with 100 waiting and 64 threads")
                .isEqualTo(200);
        var story = new Story(agency);
        SERVICE.produce(story.assigned());
        assertThat(waiting).allSatisfy(one -> assertThat(ids(one.join())).hasSize(1));
    }

    @Test
    void fetchingBeyondANoticeDeliversItOnceAlsoFromBeforeTheFirstFetch() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned(), story.difficulties());
        assertThat(ids(feed(story.agency, ""))).hasSize(2);
        assertThat(SERVICE.notices(story.assignment))
                .extracting(one -> one.getString("channel"))
                .as("fetched, but nothing says that it arrived")
                .doesNotContain("FEED");

        feed(story.agency, "?lastEventId=" + story.assignment + ":2");
        feed(story.agency, "?lastEventId=" + story.assignment + ":2");
        SERVICE.tell(story.changed("verify", "REPORTED", "COMPLETED"));
        feed(story.agency, "?lastEventId=" + story.assignment + ":3");

        var byFeed = SERVICE.notices(story.assignment).stream()
                .filter(one -> one.getString("channel").equals("FEED"))
                .toList();
        assertThat(byFeed).extracting(one -> one.getString("state")).containsExactly("DELIVERED", "DELIVERED");
        var events = SERVICE.noticeEvents(story.assignment, 7);
        assertThat(events)
                .filteredOn(event -> event.data().get("channel").asString().equals("FEED"))
                .extracting(event -> event.data().get("event").asString() + " " + event.sequence() + " "
                        + event.data().get("state").asString())
                .containsExactlyInAnyOrder(
                        story.assignment + ":1 1 QUEUED",
                        story.assignment + ":1 2 DELIVERED",
                        story.assignment + ":3 1 QUEUED",
                        story.assignment + ":3 2 DELIVERED");
    }

    @Test
    void aNoticeThatIsProvedBeforeItsAssignmentIsKnownSaysAllTheSame() {
        var story = new Story(Story.freshAgency());
        var assigned = story.assigned();
        var verified = story.changed("verify", "REPORTED", "COMPLETED");
        // Telling has come as far as the feeds.
        SERVICE.run
                .bean(Feeds.class)
                .append(List.of(
                        new Feeds.Appended(List.of(story.agency), assigned),
                        new Feeds.Appended(List.of(story.agency), verified)));

        feed(story.agency, "?lastEventId=" + verified.id());
        SERVICE.tell(assigned, verified);

        assertThat(SERVICE.notices(story.assignment).stream()
                        .filter(one -> one.getString("channel").equals("FEED")))
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.getString("state")).isEqualTo("DELIVERED");
                    assertThat(one.getEmbedded(List.of("task", "quote"), String.class))
                            .isEqualTo("Tổng vệ sinh môi trường");
                    assertThat(one.getEmbedded(List.of("directive", "subject"), String.class))
                            .isEqualTo("Kết luận của Chủ tịch UBND thị xã");
                });
    }

    @Test
    void acknowledgingTheFeedsNoticeIsAcknowledging() {
        var story = new Story(Story.freshAgency());
        feed(story.agency, "");
        SERVICE.tell(story.assigned());
        var id = SERVICE.notices(story.assignment).stream()
                .filter(one -> one.getString("channel").equals("FEED"))
                .map(one -> one.getString("_id"))
                .findFirst()
                .orElseThrow();
        var entry = "/agencies/" + story.agency + "/inbox/" + id;
        var system = SERVICE.as("agency." + story.agency + ".system");

        assertThat(system.freshKey().ifMatch(1).post(entry + "/open", "").status())
                .as("it does not lie in the inbox")
                .isEqualTo(404);
        assertThat(system.freshKey()
                        .post(entry + "/acknowledge", "")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ACKNOWLEDGED");
    }
}
