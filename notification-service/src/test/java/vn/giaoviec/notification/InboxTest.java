package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.kit.test.Http;

@ExtendWith(Running.Shared.class)
class InboxTest {
    private static final Running SERVICE = Running.get();

    private static Http head(Story story) {
        return SERVICE.as("agency." + story.agency);
    }

    private static String inbox(Story story) {
        return "/agencies/" + story.agency + "/inbox";
    }

    @Test
    void anAssignmentIsToldToItsAgencyInItsOwnWords() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned());

        var entries = SERVICE.inbox("agency." + story.agency, story.agency);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.get("state").asString()).isEqualTo("QUEUED");
            assertThat(entry.get("matter").asString()).isEqualTo("ASSIGNED");
            assertThat(entry.get("addressee").asString()).isEqualTo("head");
            assertThat(entry.get("assignment").asString()).isEqualTo(story.assignment);
            assertThat(entry.at("/title/vi").asString()).isEqualTo("Giao nhiệm vụ");
            assertThat(entry.at("/task/quote").asString()).isEqualTo("Tổng vệ sinh môi trường");
            assertThat(entry.at("/directive/number").asString()).isEqualTo("118/TB-UBND");
            assertThat(entry.get("deadline").asString()).isEqualTo("2026-12-31");
        });
    }

    @Test
    void laterNoticesKeepTheWordsOfTheTaskAndSayWhy() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned(), story.changed("withdraw", "ASSIGNED", "WITHDRAWN"));

        var newest = SERVICE.inbox("agency." + story.agency, story.agency).getFirst();

        assertThat(newest.get("matter").asString()).isEqualTo("WITHDRAWN");
        assertThat(newest.at("/task/quote").asString()).isEqualTo("Tổng vệ sinh môi trường");
        assertThat(newest.get("words").asString()).isEqualTo("Lý do của withdraw");
    }

    @Test
    void whatTheAgencyDoesIsToldToTheOfficeThatTracks() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(
                story.assigned(),
                story.changed("accept", "ASSIGNED", "ACCEPTED"),
                story.progress(),
                story.difficulties());

        assertThat(SERVICE.inbox("office-monitor", Story.OFFICE))
                .filteredOn(entry -> entry.get("assignment").asString().equals(story.assignment))
                .as("what goes on as it should is in the lists")
                .extracting(entry -> entry.get("matter").asString() + ": "
                        + entry.get("words").asString())
                .containsExactly("DIFFICULTIES_REPORTED: Thiếu xe\nHỗ trợ 02 xe");
        assertThat(SERVICE.inbox("agency." + story.agency, story.agency))
                .as("its own acts are not told to the agency")
                .hasSize(1);
    }

    @Test
    void aClockTellsWhomItNamesUnlessItWasOvertakenOrNobodyNeedHearItAnyMore() {
        var story = new Story(Story.freshAgency());
        var both = List.of("HEAD", "MONITOR");
        SERVICE.tell(
                story.assigned(),
                story.fired("deadline-7", "REMINDER", List.of("HANDLER"), true, "2099-01-01T00:00:00.000Z"),
                story.fired("heartbeat", "REMINDER", List.of("HANDLER"), false, "2020-01-01T00:00:00.000Z"),
                story.fired("deadline+3", "OVERDUE", both, false, "2099-01-01T00:00:00.000Z"),
                story.fired("deadline+7", "ESCALATED", List.of("SIGNER"), false, "2099-01-01T00:00:00.000Z"));

        assertThat(SERVICE.inbox("agency." + story.agency, story.agency))
                .extracting(entry -> entry.get("matter").asString() + " "
                        + entry.get("addressee").asString())
                .containsExactly("DEADLINE_PASSED head", "ASSIGNED head");
        assertThat(SERVICE.inbox("office-monitor", Story.OFFICE))
                .filteredOn(entry -> entry.get("assignment").asString().equals(story.assignment))
                .extracting(entry -> entry.get("addressee").asString() + " "
                        + entry.path("words").asString("-"))
                .containsExactly(
                        "signer Đề nghị giải trình lý do chưa hoàn thành nhiệm vụ đúng thời hạn ngày 31/12/2026 và cam kết"
                                + " thời gian hoàn thành.",
                        "monitor -");
    }

    @Test
    void openingAndAcknowledgingMoveTheNoticeAndArePublished() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned());
        var id = SERVICE.inbox("agency." + story.agency, story.agency)
                .getFirst()
                .get("id")
                .asString();
        var entry = inbox(story) + "/" + id;

        var opened = SERVICE.as("agency." + story.agency + ".officer")
                .freshKey()
                .ifMatch(1)
                .post(entry + "/open", "");
        var acknowledged = head(story).freshKey().post(entry + "/acknowledge", "{}");

        assertThat(opened.status()).as("%s", opened).isEqualTo(200);
        assertThat(opened.json().get("state").asString()).isEqualTo("OPENED");
        assertThat(acknowledged.json().get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledged.header("Giaoviec-Position")).isEqualTo(id + ":3");
        assertThat(head(story).get(entry).header("ETag")).isEqualTo("\"3\"");
        var events = SERVICE.noticeEvents(story.assignment, 3);
        assertThat(events)
                .extracting(event -> event.type().replaceAll(".*notice\\.|\\.v1", ""))
                .containsExactly("queued", "opened", "acknowledged");
        assertThat(events.getLast().data().get("by").asString()).isEqualTo("head");
        assertThat(events.getLast().actor().agency()).isEqualTo(story.agency);
        assertThat(events.getFirst().causationid()).isEqualTo(story.assignment + ":1");
        assertThat(SERVICE.platform.records("notice-events"))
                .filteredOn(record ->
                        new String(record.value(), java.nio.charset.StandardCharsets.UTF_8).contains(story.assignment))
                .allSatisfy(record -> assertThat(record.key()).isEqualTo(story.assignment));
    }

    @Test
    void acknowledgingTwiceChangesNothingAndAKeySentTwiceIsAnsweredTwice() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned());
        var id = SERVICE.inbox("agency." + story.agency, story.agency)
                .getFirst()
                .get("id")
                .asString();
        var acknowledge = inbox(story) + "/" + id + "/acknowledge";
        var first = head(story).key("k-" + id).post(acknowledge, "");

        var replayed = head(story).key("k-" + id).post(acknowledge, "");
        var again = head(story).freshKey().post(acknowledge, "");
        var reused = head(story).key("k-" + id).post(inbox(story) + "/" + id + "/open", "");

        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.json()).isEqualTo(first.json());
        assertThat(again.json().get("version").asLong()).isEqualTo(2);
        assertThat(reused.status()).isEqualTo(422);
    }

    @Test
    void refusalsEachHaveTheirOwnProblem() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned());
        var id = SERVICE.inbox("agency." + story.agency, story.agency)
                .getFirst()
                .get("id")
                .asString();
        var open = inbox(story) + "/" + id + "/open";
        var stranger = SERVICE.as("agency." + Story.freshAgency());

        assertThat(SERVICE.run.http().get(inbox(story)).status()).isEqualTo(401);
        assertThat(stranger.get(inbox(story)).status()).isEqualTo(404);
        assertThat(SERVICE.as("office-monitor").get(inbox(story)).status()).isEqualTo(404);
        assertThat(stranger.get(inbox(story) + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.freshKey().post(open, "").status())
                .as("another agency's is like none, before any 428")
                .isEqualTo(404);
        var own = SERVICE.as("agency.other-" + story.agency);
        assertThat(own.freshKey()
                        .post("/agencies/other-" + story.agency + "/inbox/" + id + "/open", "")
                        .status())
                .as("under one's own code neither")
                .isEqualTo(404);
        assertThat(head(story).ifMatch(1).post(open, "").problem()).isEqualTo("idempotency-key-missing");
        assertThat(head(story).freshKey().post(open, "").status()).isEqualTo(428);
        assertThat(head(story).freshKey().ifMatch(9).post(open, "").status()).isEqualTo(412);
        assertThat(head(story)
                        .freshKey()
                        .ifMatch(1)
                        .post(open, "{\"loud\":true}")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/loud");
        assertThat(head(story)
                        .get(inbox(story) + "?colour=red")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("?colour");
        assertThat(head(story).get(inbox(story) + "?cursor=garbage").status()).isEqualTo(400);
        assertThat(head(story).get(inbox(story) + "?state=LOST").status()).isEqualTo(400);
        assertThat(head(story).get(inbox(story) + "?state=QUEUED&unread=true").status())
                .isEqualTo(400);
    }

    @Test
    void onlyItsAddresseesAnswerANotice() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned(), story.changed("return", "ASSIGNED", "RETURNED"));
        var id =
                SERVICE.inbox("office-clerk", Story.OFFICE).getFirst().get("id").asString();
        var acknowledge = "/agencies/" + Story.OFFICE + "/inbox/" + id + "/acknowledge";

        var refused = SERVICE.as("office-clerk").freshKey().post(acknowledge, "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("rule").asString()).isEqualTo("OnlyItsAddresseesAnswerANotice");
        assertThat(SERVICE.as("office-monitor").freshKey().post(acknowledge, "").status())
                .isEqualTo(200);
    }

    @Test
    void theListPagesNewestFirstAndFilters() {
        var agency = Story.freshAgency();
        var assignments = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            var story = new Story(agency);
            SERVICE.tell(story.assigned());
            assignments.addFirst(story.assignment);
        }
        var head = SERVICE.as("agency." + agency);
        var inbox = "/agencies/" + agency + "/inbox";

        var paged = new ArrayList<String>();
        var next = "";
        do {
            var page = head.get(inbox + "?limit=2" + next).json();
            page.get("items").forEach(entry -> paged.add(entry.get("assignment").asString()));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (next != null);
        var newest = Running.items(head.get(inbox)).getFirst().get("id").asString();
        head.freshKey().post(inbox + "/" + newest + "/acknowledge", "");

        assertThat(paged).isEqualTo(assignments);
        assertThat(Running.items(head.get(inbox + "?unread=true"))).hasSize(4);
        assertThat(Running.items(head.get(inbox + "?state=ACKNOWLEDGED"))).hasSize(1);
    }

    @Test
    void aReaderMayWaitForAPosition() {
        var story = new Story(Story.freshAgency());
        SERVICE.produce(story.assigned());

        var answer = head(story).get(inbox(story) + "?after=" + story.assignment + ":1");
        var foreign = SERVICE.as("agency." + Story.freshAgency());

        assertThat(Running.items(answer)).hasSize(1);
        assertThat(foreign.get("/assignments/" + story.assignment + "/deliveries?after=" + story.assignment + ":1")
                        .status())
                .as("a position that one may not see is like an unknown one")
                .isEqualTo(504);
    }
}
