package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaoviec.task.Told.Assignee;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.Today;
import vn.giaoviec.task.model.WorkingCalendar;

class ListsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final LocalDate LAST_DUE_SOON = new Today(TODAY, WorkingCalendar.NONE).lastDueSoon();

    @Test
    void pages_follow_each_other_by_deadline_the_undated_last_each_item_once() {
        var directive = directive(null, 3);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Told.office()
                    .get("/assignments?limit=1&directive=" + directive + (cursor == null ? "" : "&cursor=" + cursor))
                    .json();
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.get("next").asString(null);
        } while (cursor != null && seen.size() < 10);
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();

        var agency = "xa-" + Running.fresh();
        for (var deadline : new String[] {null, "2031-01-02", "2030-01-01", "2031-01-01"}) {
            Told.issue(Told.issued(Running.fresh(), deadline, Map.of(), List.of(Assignee.lead(agency))));
        }
        Told.assigned(agency, "2029-01-01");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(deadlines(agency, ""))
                        .containsExactly("2029-01-01", "2030-01-01", "2031-01-01", "2031-01-02", "-"));
        assertThat(deadlines(agency, "&due=2030-06-01")).containsExactly("2029-01-01", "2030-01-01");
        assertThat(deadlines(agency, "&limit=2")).hasSize(2);
    }

    @Test
    void a_schedule_in_the_question_is_the_schedule_in_the_answer() {
        var agency = "xa-" + Running.fresh();
        Told.assigned(agency, TODAY.minusDays(1).toString());
        Told.assigned(agency, TODAY.toString());
        Told.assigned(agency, LAST_DUE_SOON.toString());
        Told.assigned(agency, LAST_DUE_SOON.plusDays(1).toString());
        Told.assigned(agency, null);
        complete(agency, Told.assigned(agency, TODAY.toString()));
        complete(agency, Told.assigned(agency, TODAY.minusDays(1).toString()));
        complete(agency, Told.assigned(agency, null));
        Told.done(Told.signer(), Told.assigned(agency, null), "close-not-done", "{\"reason\":\"Không còn khả thi\"}");
        var expected = Map.of(
                Schedule.OVERDUE,
                1,
                Schedule.DUE_SOON,
                2,
                Schedule.IN_TIME,
                1,
                Schedule.NO_DEADLINE,
                2,
                Schedule.ON_TIME,
                1,
                Schedule.LATE,
                1);
        expected.forEach((schedule, count) -> {
            var items = Told.head(agency)
                    .get("/assignments?schedule=" + schedule)
                    .json()
                    .get("items");
            assertThat(items).as("%s", schedule).hasSize(count);
            items.forEach(item -> assertThat(item.get("schedule").asString()).isEqualTo(schedule.name()));
        });
        assertThat(Told.head(agency)
                        .get("/assignments?state=COMPLETED&role=LEAD")
                        .json()
                        .get("items"))
                .hasSize(3);
    }

    @Test
    void work_of_which_nothing_was_heard_for_days_is_found_until_something_is() {
        var agency = "xa-" + Running.fresh();
        var id = Told.accepted(agency);
        var waits = Told.assigned(agency, null);
        assertThat(ids(agency, "silentFor=1")).isEmpty();
        silentFor(id, 40);
        silentFor(waits, 40);
        assertThat(ids(agency, "silentFor=40")).containsExactly(id);
        assertThat(ids(agency, "silentFor=41")).isEmpty();
        Told.done(Told.office(), id, "urgings", "{\"text\":\"Đề nghị báo cáo\"}");
        assertThat(ids(agency, "silentFor=40")).containsExactly(id);
        Told.done(Told.head(agency), id, "progress", "{\"text\":\"Đang làm\"}");
        assertThat(ids(agency, "silentFor=1")).isEmpty();
    }

    @Test
    void what_is_asked_is_found_while_it_waits_and_comes_with_what_is_asked() {
        var agency = "xa-" + Running.fresh();
        var head = Told.head(agency);
        var later = Told.assigned(agency, "2031-12-31");
        Told.done(head, later, "accept", "");
        var other = Told.accepted(agency);
        Told.done(head, later, "extensions", "{\"deadline\":\"2032-01-31\",\"reason\":\"Thiếu kinh phí\"}");
        Told.done(head, later, "holds", "{\"reason\":\"Chờ\",\"waitsFor\":\"Nghị định\"}");
        Told.done(head, other, "late-returns", "{\"reasonCode\":\"DUPLICATE\",\"text\":\"Trùng\"}");
        Told.done(Told.office(), other, "explanations", "{\"question\":\"Vì sao?\",\"dueOn\":\"2031-12-31\"}");
        assertThat(ids(agency, "request=EXTENSION")).containsExactly(later);
        assertThat(ids(agency, "request=HOLD")).containsExactly(later);
        assertThat(ids(agency, "request=LATE_RETURN")).containsExactly(other);
        assertThat(ids(agency, "request=EXPLANATION&state=ACCEPTED")).containsExactly(other);
        assertThat(ids(agency, "request=EXPLANATION&state=REPORTED")).isEmpty();
        assertThat(Told.head("xa-khac").get("/assignments?request=HOLD").json().get("items"))
                .isEmpty();

        var asked = head.get("/assignments?request=HOLD").json().at("/items/0/requests");
        assertThat(asked.valueStream().map(one -> one.get("kind").asString())).containsExactly("EXTENSION", "HOLD");
        assertThat(asked.at("/0/deadline").asString()).isEqualTo("2032-01-31");
        assertThat(asked.at("/0/askedReason").asString()).isEqualTo("Thiếu kinh phí");
        assertThat(asked.at("/0/askedAt").asString()).isNotEmpty();
        assertThat(asked.at("/1/waitsFor").asString()).isEqualTo("Nghị định");
        assertThat(head.get("/assignments").json().at("/items/0").has("requests"))
                .isFalse();

        Told.done(Told.office(), later, "extensions/1/refuse", "{\"reason\":\"Không\"}");
        assertThat(ids(agency, "request=EXTENSION")).isEmpty();
        assertThat(head.get("/assignments?request=HOLD").json().at("/items/0/requests"))
                .hasSize(1);
        Told.done(head, later, "report", "{\"result\":\"Xong\"}");
        assertThat(ids(agency, "request=HOLD")).isEmpty();
        Told.done(head, other, "report", "{\"result\":\"Xong\"}");
        assertThat(ids(agency, "request=LATE_RETURN")).isEmpty();
        assertThat(ids(agency, "request=EXPLANATION")).containsExactly(other);
        Told.done(head, other, "explanations/1/answer", "{\"text\":\"Vì mưa\"}");
        assertThat(ids(agency, "request=EXPLANATION")).isEmpty();
    }

    /** As if the agency had been heard of so long ago. */
    private static void silentFor(String id, int days) {
        var day = TODAY.minusDays(days).toString();
        var assignments = Running.platform().database("task-service").getCollection("assignments");
        var found = assignments.find(Filters.eq(id)).first();
        assignments.updateOne(
                Filters.eq(id),
                found.containsKey("silentSince")
                        ? Updates.combine(Updates.set("heardOn", day), Updates.set("silentSince", day))
                        : Updates.set("heardOn", day));
    }

    private static List<String> ids(String agency, String query) {
        return Told.office()
                .get("/assignments?agency=" + agency + "&" + query)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "state=ASLEEP",
                "role=BOSS",
                "schedule=SOON",
                "due=31-12-2026",
                "silentFor=0",
                "silentFor=long",
                "request=HELP",
                "request=EXTENSION,HOLD",
                "limit=0",
                "limit=201",
                "cursor=rubbish",
                "cursor=W10",
                "after=nowhere",
                "agency=",
                "state=ASSIGNED&state=RECEIVED"
            })
    void what_cannot_be_asked_is_told_by_name(String query) {
        var answer = Told.office().get("/assignments?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("?" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_position_that_one_may_not_see_waits_like_an_unknown_one() {
        var directive = directive(null, 1);
        assertThat(Told.head("phong-khac")
                        .get("/assignments?after=" + directive + ":1")
                        .status())
                .isEqualTo(504);
        assertThat(Told.head("xa-0")
                        .get("/assignments?after=" + directive + ":1")
                        .json()
                        .get("items"))
                .isNotEmpty();
    }

    @Test
    void a_history_has_pages_too() {
        var id = Told.assigned("cong-an", null);
        Told.done(Told.head("cong-an"), id, "accept", "");
        var path = "/assignments/" + id + "/history?limit=1";
        var first = Told.office().get(path).json();
        var second = Told.office()
                .get(path + "&cursor=" + first.get("next").asString())
                .json();
        assertThat(first.get("items").get(0).get("sequence").asLong()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("sequence").asLong()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(Told.office()
                        .get("/assignments/" + id + "/history?cursor=WyJ4Il0")
                        .status())
                .isEqualTo(400);
    }

    private static void complete(String agency, String id) {
        Told.done(Told.head(agency), id, "accept", "");
        Told.done(Told.head(agency), id, "report", "{\"result\":\"x\"}");
        Told.done(Told.office(), id, "verify", "");
    }

    private static String directive(String deadline, int agencies) {
        var directive = Running.fresh();
        var assignees = new ArrayList<Assignee>();
        for (var number = 0; number < agencies; number++) {
            assignees.add(Assignee.lead("xa-" + number));
        }
        Told.issue(Told.issued(directive, deadline, Map.of(), assignees));
        assertThat(Told.office()
                        .get("/assignments?limit=1&after=" + directive + ":1")
                        .status())
                .isEqualTo(200);
        return directive;
    }

    private static List<String> deadlines(String agency, String more) {
        var deadlines = new ArrayList<String>();
        Told.head(agency)
                .get("/assignments?agency=" + agency + more)
                .json()
                .get("items")
                .forEach(item -> deadlines.add(item.path("deadline").asString("-")));
        return deadlines;
    }
}
