package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.task.Told.Assignee;

/** What is open of a directive follows its editions; what is final stays. */
class AmendedDirectiveTest {
    private static final String FIRST = "2027-03-01";
    private static final String LATER = "2027-06-01";
    private static final String BECAUSE = "Điều chỉnh phân công";

    private final String directive = Running.fresh();

    private static Assignee helps(String agency) {
        return new Assignee(agency, null, "COORDINATING", List.of());
    }

    @Test
    void eachChangeReachesWhomItConcernsAndNobodyElse() {
        var issued = Told.issued(
                directive,
                FIRST,
                Map.of(),
                List.of(Assignee.lead("cong-an"), helps("phong-y-te")),
                List.of(Assignee.lead("phong-noi-vu"), helps("phong-tu-phap")),
                List.of(Assignee.lead("phong-kinh-te")));
        Told.issue(issued);
        var before = byPlace(1);
        Told.done(Told.head("cong-an"), id(before, "1 cong-an"), "accept", "");
        Told.done(
                Told.head("cong-an"),
                id(before, "1 cong-an"),
                "extensions",
                "{\"deadline\": \"2027-04-01\", \"reason\": \"Thiếu kinh phí\"}");

        // Another text and deadline; one taken out, one in another role, one untouched; one task gone and one come.
        var next = Told.issued(
                directive,
                FIRST,
                Map.of(),
                List.of(Assignee.lead("cong-an")),
                List.of(Assignee.lead("phong-tu-phap"), helps("phong-noi-vu")),
                List.of(),
                List.of(Assignee.lead("phong-y-te")));
        var tasks = (tools.jackson.databind.node.ArrayNode) next.data().get("tasks");
        ((ObjectNode) tasks.get(0)).put("quote", "Nhiệm vụ 1, đã sửa").put("deadline", LATER);
        tasks.get(1).get("assignees").forEach(one -> ((ObjectNode) one).put("since", 2));
        tasks.get(3).get("assignees").forEach(one -> ((ObjectNode) one).put("since", 2));
        tasks.remove(2);
        Told.issue(Told.amended(next, 2, BECAUSE));

        var after = byPlace(2);
        assertThat(states(after))
                .isEqualTo(new TreeMap<>(Map.of(
                        "1 cong-an LEAD", "ACCEPTED",
                        "1 phong-y-te COORDINATING", "WITHDRAWN",
                        "2 phong-noi-vu LEAD", "WITHDRAWN",
                        "2 phong-noi-vu COORDINATING", "ASSIGNED",
                        "2 phong-tu-phap COORDINATING", "WITHDRAWN",
                        "2 phong-tu-phap LEAD", "ASSIGNED",
                        "3 phong-kinh-te LEAD", "WITHDRAWN",
                        "4 phong-y-te LEAD", "ASSIGNED")));
        var amended =
                Told.office().get("/assignments/" + id(before, "1 cong-an")).json();
        assertThat(amended.at("/task/quote").asString()).isEqualTo("Nhiệm vụ 1, đã sửa");
        assertThat(amended.get("deadline").asString()).isEqualTo(LATER);
        assertThat(amended.get("firstDeadline").asString()).isEqualTo(FIRST);
        assertThat(amended.at("/extensions/0/state").asString()).isEqualTo("LAPSED");
        assertThat(types(id(before, "1 cong-an")))
                .endsWith(
                        "vn.giaoviec.assignment.amended.v1",
                        "vn.giaoviec.assignment.deadline-changed.v1",
                        "vn.giaoviec.assignment.extension-closed.v1");
    }

    @Test
    void whoHoldsATaskByTransferFollowsForWhomItWasGivenToAlsoWhereItWasHandedOverMeanwhile() {
        var issued = Told.issued(directive, FIRST, Map.of(), List.of(Assignee.lead("cong-an")));
        Told.issue(issued);
        var given = byPlace(1);
        Told.register("phong-noi-vu", "division");
        Told.register("phong-y-te", "division");
        Told.transfer(id(given, "1 cong-an"), "phong-noi-vu");
        var second = said(issued, 2, "Nhiệm vụ 1, đã sửa");
        Told.issue(second);
        var held = byPlace(2);
        assertThat(quote(id(held, "1 phong-noi-vu"))).isEqualTo("Nhiệm vụ 1, đã sửa");

        // Known, and not carried out yet: whoever is given it now looks by themselves.
        var third = said(issued, 3, "Nhiệm vụ 1, sửa lần hai");
        Told.isAmendedUnseen(List.of(issued, second), third);
        Told.done(
                Told.signer(),
                id(held, "1 phong-noi-vu"),
                "transfer",
                "{\"to\": \"phong-y-te\", \"reason\": \"Đúng chuyên môn\"}");
        assertThat(quote(id(byPlace(2), "1 phong-y-te"))).isEqualTo("Nhiệm vụ 1, sửa lần hai");
    }

    @Test
    void whoeverWasGivenATaskByNameKeepsWhatCameByTransferWhereTheOtherIsTakenOut() {
        Told.register("phong-y-te", "division");
        Told.issue(Told.issued(directive, FIRST, Map.of(), List.of(Assignee.lead("cong-an"))));
        var given = id(byPlace(1), "1 cong-an");
        Told.transfer(given, "phong-y-te");
        var both =
                Told.issued(directive, FIRST, Map.of(), List.of(Assignee.lead("cong-an"), Assignee.lead("phong-y-te")));
        ((ObjectNode) both.data().at("/tasks/0/assignees/1")).put("since", 2);
        Told.issue(Told.amended(both, 2, BECAUSE));
        var one = Told.issued(directive, FIRST, Map.of(), List.of(Assignee.lead("phong-y-te")));
        ((ObjectNode) one.data().at("/tasks/0/assignees/0")).put("since", 2);
        Told.issue(Told.amended(one, 3, BECAUSE));
        assertThat(states(byPlace(3)))
                .isEqualTo(new TreeMap<>(Map.of("1 cong-an LEAD", "TRANSFERRED", "1 phong-y-te LEAD", "ASSIGNED")));
    }

    @Test
    void whoeverDidATaskByTransferIsNotGivenItAgainWhereTheDirectiveNamesItInsteadButWhereItIsNamedOnceMore() {
        isDoneByTransfer();

        leadsNow(2, "phong-y-te");
        assertThat(led(2)).containsExactlyInAnyOrder("cong-an TRANSFERRED", "phong-y-te COMPLETED");
        leadsNow(3, "phong-tu-phap");
        leadsNow(4, "phong-y-te");
        assertThat(led(4))
                .containsExactlyInAnyOrder(
                        "cong-an TRANSFERRED",
                        "phong-y-te COMPLETED",
                        "phong-tu-phap WITHDRAWN",
                        "phong-y-te ASSIGNED");
    }

    @Test
    void whoeverDidATaskByTransferIsGivenItsOwnWhereItIsNamedBesidesTheOther() {
        isDoneByTransfer();
        leadsNow(2, "cong-an", "phong-y-te");
        assertThat(led(2))
                .containsExactlyInAnyOrder("cong-an TRANSFERRED", "phong-y-te COMPLETED", "phong-y-te ASSIGNED");
    }

    @Test
    void aMemberOfAGroupThatLeadsNoMoreIsGivenAsAMember() {
        var groups = Map.of("grp", List.of("cong-an", "phong-y-te", "phong-tu-phap"));
        Told.issue(Told.issued(
                directive,
                FIRST,
                groups,
                List.of(Assignee.lead("cong-an"), new Assignee(null, "grp", "COORDINATING", List.of("cong-an")))));
        byPlace(1);
        var next = Told.issued(
                directive,
                FIRST,
                groups,
                List.of(Assignee.lead("phong-y-te"), new Assignee(null, "grp", "COORDINATING", List.of("phong-y-te"))));
        ((ObjectNode) next.data().at("/tasks/0/assignees/0")).put("since", 2);
        Told.issue(Told.amended(next, 2, BECAUSE));
        assertThat(states(byPlace(2)))
                .isEqualTo(new TreeMap<>(Map.of(
                        "1 cong-an LEAD", "WITHDRAWN",
                        "1 cong-an COORDINATING", "ASSIGNED",
                        "1 phong-y-te COORDINATING", "WITHDRAWN",
                        "1 phong-y-te LEAD", "ASSIGNED",
                        "1 phong-tu-phap COORDINATING", "ASSIGNED")));
    }

    /** What was given to one, another has completed. */
    private void isDoneByTransfer() {
        Told.register("phong-y-te", "division");
        Told.issue(Told.issued(directive, FIRST, Map.of(), List.of(Assignee.lead("cong-an"))));
        Told.transfer(id(byPlace(1), "1 cong-an"), "phong-y-te");
        var done = id(byPlace(1), "1 phong-y-te");
        Told.done(Told.head("phong-y-te"), done, "accept", "");
        Told.done(Told.head("phong-y-te"), done, "report", "{\"result\": \"Đã làm xong\"}");
        Told.done(Told.office(), done, "verify", "");
    }

    /** That edition gives the task to these; to whom it was not given first it gives it now. */
    private void leadsNow(int edition, String... agencies) {
        var whole = Told.issued(
                directive,
                FIRST,
                Map.of(),
                Stream.of(agencies).map(Assignee::lead).toList());
        whole.data().at("/tasks/0/assignees").forEach(one -> {
            if (!one.get("agency").asString().equals("cong-an")) {
                ((ObjectNode) one).put("since", edition);
            }
        });
        Told.issue(Told.amended(whole, edition, BECAUSE));
    }

    /** When all is done that the directive's events up to that one say: all of it, by "agency state". */
    private List<String> led(long sequence) {
        return Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":" + sequence)
                .json()
                .get("items")
                .valueStream()
                .map(one ->
                        one.get("agency").asString() + " " + one.get("state").asString())
                .toList();
    }

    private static Envelope said(Envelope issued, int edition, String quote) {
        var amended = Told.amended(issued, edition, BECAUSE);
        ((ObjectNode) amended.data().get("tasks").get(0)).put("quote", quote);
        return amended;
    }

    /** When all is done that the directive's events up to that one say: by "number-of-task agency role". */
    private Map<String, JsonNode> byPlace(long sequence) {
        var places = new TreeMap<String, JsonNode>();
        Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":" + sequence)
                .json()
                .get("items")
                .forEach(one -> places.put(
                        one.at("/task/id").asString().replace(directive + "-", "") + " "
                                + one.get("agency").asString() + " "
                                + one.get("role").asString(),
                        one));
        return places;
    }

    private static Map<String, String> states(Map<String, JsonNode> places) {
        var states = new TreeMap<String, String>();
        places.forEach((place, one) -> states.put(place, one.get("state").asString()));
        return states;
    }

    private static String id(Map<String, JsonNode> places, String start) {
        return places.entrySet().stream()
                .filter(place -> place.getKey().startsWith(start))
                .map(place -> place.getValue().get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String quote(String id) {
        return Told.office().get("/assignments/" + id).json().at("/task/quote").asString();
    }

    private static List<String> types(String id) {
        return Told.history(Told.office(), id).stream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
