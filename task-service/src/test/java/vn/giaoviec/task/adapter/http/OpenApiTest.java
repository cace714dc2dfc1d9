package vn.giaoviec.task.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.OpenApi;
import vn.giaoviec.task.Running;
import vn.giaoviec.task.Told;
import vn.giaoviec.task.model.Request;
import vn.giaoviec.task.model.RequestKind;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.State;

/** The document that is served says what the service does, no more and no less. */
class OpenApiTest {
    private static final OpenApi API = OpenApi.of(Running.service());
    private static final JsonNode DOCUMENT = API.document();
    /** Where a body's name is not the call's. */
    private static final Map<String, String> CALLS = Map.of(
            "SendBack", "send-back",
            "CloseNotDone", "close-not-done",
            "Added", "evidence",
            "Comment", "comments",
            "Urging", "urgings",
            "Delegation", "delegations",
            "Extension", "extensions",
            "Hold", "holds",
            "LateReturn", "late-returns",
            "Explanation", "explanations");

    @Test
    void every_route_is_in_the_document_and_the_other_way_round() {
        API.assertNamesEveryRoute();
    }

    @Test
    void closed_lists_are_those_of_the_code() {
        var item = "/components/schemas/AssignmentItem/properties/";
        assertThat(strings(DOCUMENT.at(item + "state/enum"))).isEqualTo(names(State.values()));
        assertThat(strings(DOCUMENT.at(item + "schedule/enum"))).isEqualTo(names(Schedule.values()));
        var outcomes = new TreeSet<String>(Set.of("OPEN"));
        for (var kind : List.of("extensions", "holds", "lateReturns", "explanations")) {
            outcomes.addAll(strings(
                    DOCUMENT.at("/components/schemas/Assignment/properties/" + kind + "/items/properties/state/enum")));
        }
        assertThat(strings(DOCUMENT.at(item + "requests/items/properties/kind/enum")))
                .isEqualTo(names(RequestKind.values()));
        outcomes.remove("OPEN");
        assertThat(outcomes).isEqualTo(names(Request.Outcome.values()));
    }

    @Test
    void every_body_has_the_fields_that_are_read() {
        var calls = new HashMap<Class<?>, String>();
        for (var body : CommandBody.class.getPermittedSubclasses()) {
            var name = body.getSimpleName();
            calls.put(body, CALLS.getOrDefault(name, name.toLowerCase(Locale.ROOT)));
        }
        for (var body : ClosingBody.class.getPermittedSubclasses()) {
            var act = body.getSimpleName().toLowerCase(Locale.ROOT);
            calls.put(body, Set.of("answer", "waive").contains(act) ? "explanations/{n}/" + act : "{kind}/{n}/" + act);
        }
        calls.forEach((body, call) -> {
            var read = Arrays.stream(body.getRecordComponents())
                    .map(one -> one.getName())
                    .collect(Collectors.toSet());
            var schema = DOCUMENT.at("/paths/~1assignments~1{id}~1" + call.replace("/", "~1")
                    + "/post/requestBody/content/application~1json/schema/properties");
            assertThat(schema.propertyNames()).as(call).containsExactlyInAnyOrderElementsOf(read);
        });
    }

    @Test
    void answers_are_as_the_document_says() {
        var id = Told.assigned("cong-an", "2030-12-31");
        Told.done(Told.head("cong-an"), id, "accept", "");
        Told.done(Told.head("cong-an"), id, "extensions", "{\"deadline\":\"2031-01-31\",\"reason\":\"x\"}");
        var asked = Told.head("cong-an").get("/assignments?request=EXTENSION&limit=200");
        API.assertFits("AssignmentItem", asked.json().get("items").get(0));
        Told.done(Told.head("cong-an"), id, "report", "{\"result\":\"x\",\"evidence\":[{\"number\":\"1/BC\"}]}");
        var whole = Told.office().get("/assignments/" + id).json();
        API.assertFits("Assignment", whole);
        var item = Told.office()
                .get("/assignments?task=" + whole.get("task").get("id").asString())
                .json();
        API.assertFits("AssignmentItem", item.get("items").get(0));
        assertThat(item.get("items").get(0).propertyNames()).doesNotContain("deadlineHistory", "extensions", "allowed");
        API.assertFits(
                "Envelope",
                Told.office()
                        .get("/assignments/" + id + "/history")
                        .json()
                        .get("items")
                        .get(0));
        API.assertFits("Problem", Told.office().get("/assignments?who=me").json());
        assertThat(DOCUMENT.at("/components/schemas/Assignment/properties").propertyNames())
                .containsAll(whole.propertyNames());
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
