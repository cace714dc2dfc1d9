package vn.giaoviec.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Http.Response;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.reporting.projection.Days;

/** Events by a plain producer in, figures over HTTP out. */
@ExtendWith(Running.Shared.class)
class FiguresTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Platform platform = Running.get().platform();
    private final Http auditor = Running.get().http().as("auditor");
    private final Http office = Running.get().http().as("office-monitor");
    private final String directive = Told.id();
    private final Map<String, String> agencies = new LinkedHashMap<>();

    /** One lead per agency; their ids in order. The first has its own name in the register. */
    private List<String> issue(int leads) {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < leads; n++) {
            agencies.put("xa-" + n + "-" + directive, "LEAD");
        }
        Told.agency(platform, Told.registered("xa-0-" + directive, "UBND xã Số Không", "commune", NOW));
        Told.directive(platform, Told.issued(directive, NOW, agencies));
        agencies.forEach((agency, role) -> {
            String id = Told.id();
            ids.add(id);
            Told.assignment(platform, Told.assigned(id, directive, agency, role, NOW));
        });
        return ids;
    }

    private void change(String id, int n, long sequence, String state) {
        Told.assignment(platform, Told.changed(id, sequence, directive, "xa-" + n + "-" + directive, state, NOW));
    }

    private String after(String id, long sequence) {
        return "&after=" + id + ":" + sequence;
    }

    @Test
    void an_issued_directive_is_in_the_figures_when_all_its_assignees_are() {
        issue(16);
        Response answer = office.get("/figures?directive=" + directive + after(directive, 1));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode figures = answer.json();
        assertThat(figures.path("finality").asString()).isEqualTo("provisional");
        assertThat(figures.path("groupBy").asString()).isEqualTo("agency");
        assertThat(figures.at("/total/total").asInt()).isEqualTo(16);
        assertThat(figures.at("/total/byClass").size()).isEqualTo(6);
        assertThat(figures.at("/total/byClass/PENDING_NO_DEADLINE").asInt()).isEqualTo(16);
        assertThat(figures.at("/total/buckets/NOT_ACKNOWLEDGED").asInt()).isEqualTo(16);
        assertThat(figures.at("/total/rates/all/denominator").asInt()).isEqualTo(16);
        await().untilAsserted(() -> assertThat(office.get("/figures?agency=xa-0-" + directive)
                        .json()
                        .at("/rows/0/name")
                        .asString())
                .isEqualTo("UBND xã Số Không"));
    }

    /** No day off is told of, so that no other test counts otherwise. */
    @Test
    void figures_name_the_years_whose_calendar_nobody_has_decided_yet() {
        List<Integer> years =
                Days.of(NOW).getYear() == Days.of(NOW).plusDays(60).getYear()
                        ? List.of(Days.of(NOW).getYear())
                        : List.of(Days.of(NOW).getYear(), Days.of(NOW).getYear() + 1);
        assertThat(unconfirmed()).isEqualTo(years);
        years.forEach(year -> Told.agency(platform, Told.calendar(year, 1, true, NOW)));
        await().untilAsserted(() -> assertThat(unconfirmed()).isEmpty());
        Told.agency(platform, Told.calendar(years.getFirst(), 2, false, NOW));
        await().untilAsserted(() -> assertThat(unconfirmed()).containsExactly(years.getFirst()));
    }

    private List<Integer> unconfirmed() {
        return office.get("/figures")
                .json()
                .get("unconfirmedYears")
                .valueStream()
                .map(JsonNode::asInt)
                .toList();
    }

    @Test
    void rows_come_in_the_order_and_number_asked_for_and_the_total_is_of_all() {
        issue(4);
        String second = Told.id();
        Told.assignment(platform, Told.assigned(second, directive, "xa-2-" + directive, "LEAD", NOW));
        JsonNode figures = auditor.get("/figures?order=total&rows=1&directive=" + directive + after(second, 1))
                .json();
        assertThat(figures.path("rows").size()).isOne();
        assertThat(figures.at("/rows/0/key").asString()).isEqualTo("xa-2-" + directive);
        assertThat(figures.at("/rows/0/total").asInt()).isEqualTo(2);
        assertThat(figures.at("/total/total").asInt()).isEqualTo(5);
        assertThat(figures.path("rowsInAll").asInt()).isEqualTo(4);
        JsonNode rest = auditor.get("/figures?order=overdue&from=1&directive=" + directive)
                .json();
        assertThat(rest.path("rows").valueStream().map(row -> row.path("key").asString()))
                .as("nothing is overdue, so the greatest total was passed over")
                .containsExactly("xa-0-" + directive, "xa-1-" + directive, "xa-3-" + directive);
        for (String wrong : List.of("rows=0", "from=-1", "order=worst")) {
            assertThat(auditor.get("/figures?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void a_figure_is_its_list_is_the_sum_of_its_parts() {
        List<String> ids = issue(5);
        change(ids.get(0), 0, 2, "RECEIVED");
        change(ids.get(1), 1, 2, "COMPLETED");
        change(ids.get(2), 2, 2, "RETURNED");
        change(ids.get(3), 3, 2, "WITHDRAWN");
        for (String id : ids.subList(0, 4)) {
            assertThat(auditor.get("/figures?" + after(id, 2).substring(1)).status())
                    .isEqualTo(200);
        }
        for (String by : List.of("agency", "field", "directive", "issuer", "month", "role", "kind")) {
            JsonNode figures = auditor.get("/figures?groupBy=" + by + "&directive=" + directive)
                    .json();
            int sum = 0;
            for (JsonNode row : figures.path("rows")) {
                String key = row.path("key").asString().replace(" ", "%20");
                String narrowed = by.equals("directive") ? "" : "&" + by + "=" + key;
                assertThat(list(auditor, "directive=" + directive + narrowed))
                        .as(by)
                        .hasSize(row.path("total").asInt());
                sum += row.path("total").asInt();
            }
            assertThat(sum).as(by).isEqualTo(figures.at("/total/total").asInt()).isEqualTo(4);
        }
        assertThat(list(auditor, "directive=" + directive + "&class=COMPLETED_NO_DEADLINE"))
                .hasSize(1);
        assertThat(list(auditor, "directive=" + directive + "&bucket=RETURNED&class=PENDING_NO_DEADLINE"))
                .hasSize(1);
        assertThat(list(auditor, "directive=" + directive + "&state=RETURNED,RECEIVED"))
                .hasSize(2);
    }

    @Test
    void an_item_says_what_an_official_needs() {
        List<String> ids = issue(1);
        change(ids.getFirst(), 0, 2, "RECEIVED");
        JsonNode item = auditor.get("/assignments?directive=" + directive + after(ids.getFirst(), 2))
                .json()
                .at("/items/0");
        assertThat(item.path("id").asString()).isEqualTo(ids.getFirst());
        assertThat(item.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(item.path("class").asString()).isEqualTo("PENDING_NO_DEADLINE");
        assertThat(item.path("schedule").asString()).isEqualTo("NO_DEADLINE");
        assertThat(item.at("/directive/number").asString()).isEqualTo("12/TB-UBND");
        assertThat(item.at("/task/quote").asString()).isNotBlank();
        assertThat(item.path("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_task_of_many_is_so_many_of_so_many_with_the_missing_ones() {
        List<String> ids = issue(16);
        for (int n = 0; n < 9; n++) {
            change(ids.get(n), n, 2, "COMPLETED");
        }
        for (String id : ids.subList(0, 9)) {
            assertThat(office.get("/figures?" + after(id, 2).substring(1)).status())
                    .isEqualTo(200);
        }
        JsonNode task = office.get(
                        "/tasks/" + directive + "-1?" + after(directive, 1).substring(1))
                .json();
        assertThat(task.path("progress").asString()).isEqualTo("9/16");
        assertThat(task.path("finished").asBoolean()).isFalse();
        assertThat(task.path("missing").size()).isEqualTo(7);
        assertThat(Running.get()
                        .http()
                        .as("agency.stranger")
                        .get("/tasks/" + directive + "-1")
                        .status())
                .isEqualTo(404);
        JsonNode own = Running.get()
                .http()
                .as("agency.xa-1-" + directive)
                .get("/tasks/" + directive + "-1")
                .json();
        assertThat(own.path("total").asInt()).isOne();
        assertThat(own.has("finished")).isFalse();
        assertThat(office.get("/tasks/none-1").status()).isEqualTo(404);
    }

    @Test
    void a_roll_up_and_a_list_of_what_recurs_are_of_one_occurrence() {
        for (String occurrence : List.of("2019-10", "2019-11")) {
            String id = Told.id();
            Envelope given = Told.assigned(id, directive, "xa-" + directive, "LEAD", NOW);
            ((ObjectNode) given.data())
                    .put("occurrence", occurrence)
                    .put("deadline", occurrence + "-10")
                    .put("firstDeadline", occurrence + "-10");
            Told.assignment(platform, given);
            assertThat(office.get("/figures?" + after(id, 1).substring(1)).status())
                    .isEqualTo(200);
        }
        JsonNode task = office.get("/tasks/" + directive + "-1").json();
        assertThat(task.path("occurrence").asString()).isEqualTo("2019-11");
        assertThat(task.path("progress").asString()).isEqualTo("0/1");
        JsonNode earlier =
                office.get("/tasks/" + directive + "-1?occurrence=2019-10").json();
        assertThat(earlier.path("occurrence").asString()).isEqualTo("2019-10");
        assertThat(earlier.at("/missing/0/deadline").asString()).isEqualTo("2019-10-10");
        String list = "/assignments?task=" + directive + "-1";
        assertThat(office.get(list).json().path("items").size()).isEqualTo(2);
        assertThat(office.get(list + "&occurrence=2019-10").json().at("/items")).isEqualTo(earlier.path("missing"));
        assertThat(office.get("/figures?occurrence=2019-10&directive=" + directive)
                        .json()
                        .at("/total/total")
                        .asInt())
                .isOne();
        assertThat(office.get("/tasks/" + directive + "-1?occurrence=2019-12").status())
                .isEqualTo(404);
    }

    @Test
    void an_agency_sees_its_own_and_the_issuing_side_its_directives() {
        List<String> ids = issue(3);
        Http own = Running.get().http().as("agency.xa-1-" + directive);
        JsonNode figures =
                own.get("/figures?" + after(ids.get(1), 1).substring(1)).json();
        assertThat(figures.at("/total/total").asInt()).isEqualTo(1);
        assertThat(list(own, "directive=" + directive)).containsExactly(ids.get(1));
        assertThat(list(own, "agency=xa-2-" + directive)).isEmpty();
        assertThat(office.get("/figures?directive=" + directive + after(directive, 1))
                        .json()
                        .at("/total/total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void what_was_delegated_is_listed_for_either_side_by_its_own_name() {
        String whole = issue(2).getFirst();
        String part = Told.id();
        String to = "xa-1-" + directive;
        Told.assignment(platform, Told.event(Told.ASSIGNED, part, 1, NOW, data -> {
            ((ObjectNode) data.get("directive")).put("id", directive).put("trackedBy", "xa-0-" + directive);
            ((ObjectNode) data.get("task")).put("id", directive + "-1");
            data.put("agency", to).put("role", "LEAD").put("parent", whole);
        }));
        Http giver = Running.get().http().as("agency.xa-0-" + directive);
        Http receiver = Running.get().http().as("agency." + to);
        assertThat(list(giver, "delegated=true" + after(part, 1))).containsExactly(part);
        assertThat(list(receiver, "received=true" + after(part, 1))).containsExactly(part);
        assertThat(receiver.get("/figures?received=true")
                        .json()
                        .at("/total/total")
                        .asInt())
                .isOne();
        assertThat(list(receiver, "delegated=true")).isEmpty();
        assertThat(list(giver, "received=true")).isEmpty();
        assertThat(list(receiver, "directive=" + directive)).doesNotContain(part);
        assertThat(receiver.get("/figures?received=true&delegated=true").status())
                .isEqualTo(400);
    }

    @Test
    void a_position_that_is_unknown_or_not_ones_own_is_not_yet_shown_after_five_seconds() {
        List<String> ids = issue(2);
        assertThat(auditor.get("/figures?" + after(ids.get(1), 1).substring(1)).status())
                .isEqualTo(200);
        Http other = Running.get().http().as("agency.xa-0-" + directive);
        Response foreign = other.get("/figures?" + after(ids.get(1), 1).substring(1));
        Response unknown = other.get("/figures?after=" + Told.id() + ":1");
        assertThat(foreign.status()).isEqualTo(504);
        assertThat(foreign.text()).isEqualTo(unknown.text());
    }

    @Test
    void pages_hang_together_and_a_cursor_keeps_its_day() {
        issue(5);
        String filter = "/assignments?limit=2&directive=" + directive;
        JsonNode first = auditor.get(filter + after(directive, 1)).json();
        String next = first.path("next").asString();
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(auditor.get(filter + "&cursor=" + next).json().path("items").size())
                .isEqualTo(2);
        assertThat(auditor.get("/assignments?limit=2&cursor=" + next).status()).isEqualTo(400);
        assertThat(auditor.get(filter + "&asOf=2021-08-01&cursor=" + next)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("?asOf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures?groupBy=leader",
                "/figures?groupby=agency",
                "/figures?asOf=yesterday",
                "/figures?asOf=2999-01-01",
                "/figures?asOf=-999999999-01-01",
                "/figures?month=2026-13",
                "/figures?role=BOSS",
                "/figures?month=2026",
                "/figures?state=WITHDRAWN",
                "/figures?class=NOT_DONE",
                "/figures?after=nothing",
                "/assignments?class=LATE",
                "/assignments?bucket=SOON",
                "/assignments?cursor=garbage",
                "/assignments?cursor=W10",
                "/assignments?limit=201",
                "/assignments?agency=",
                "/tasks/x?groupBy=agency"
            })
    void what_is_wrong_in_a_query_is_told_by_name(String path) {
        Response answer = auditor.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        String name = path.substring(path.indexOf('?') + 1, path.indexOf('='));
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("?" + name);
    }

    @Test
    void without_a_token_nothing_is_said() {
        assertThat(Running.get().http().get("/figures").status()).isEqualTo(401);
        assertThat(Running.get().http().get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    private static List<String> list(Http caller, String filter) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    caller.get("/assignments?limit=2&" + filter + cursor).json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return ids;
    }
}
