package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.task.Told.Assignee;

/** A directive of its own and the agencies of one merger, for each test. */
abstract class Merging {
    static final String DEADLINE = "2027-03-01";
    static final String LATER = "2027-06-01";

    final String directive = Running.fresh();
    final String north = code("bac");
    final String south = code("nam");
    final String other = code("khac");
    final String heir = code("hoan");

    private String code(String name) {
        return "xa-" + name + "-" + directive.substring(0, 8);
    }

    @BeforeEach
    void register() {
        for (var agency : List.of(north, south, other, heir)) {
            Told.register(agency, "commune");
        }
    }

    /** What the north and the south have open of the first task is one, at their heir. */
    void merged() {
        Told.succeed(heir, north, south);
        await().untilAsserted(() -> assertThat(states())
                .containsEntry("1 " + north, "TRANSFERRED")
                .containsEntry("1 " + south, "TRANSFERRED")
                .containsEntry("1 " + heir, "ASSIGNED"));
    }

    @SafeVarargs
    final void issue(List<Assignee>... tasks) {
        Told.issue(Told.issued(directive, DEADLINE, Map.of(), tasks));
    }

    void report(String agency, String place) {
        Told.done(Told.head(agency), id(place), "accept", "");
        Told.done(Told.head(agency), id(place), "report", "{\"result\": \"Đã làm xong\"}");
    }

    String id(String place) {
        return byPlace().get(place).get("id").asString();
    }

    static JsonNode shown(JsonNode one) {
        return Told.office().get("/assignments/" + one.get("id").asString()).json();
    }

    Map<String, String> states() {
        var states = new TreeMap<String, String>();
        byPlace().forEach((place, one) -> states.put(place, one.get("state").asString()));
        return states;
    }

    /** By "number-of-task agency", without parts; of one agency the one that is open, or the last. */
    Map<String, JsonNode> byPlace() {
        var places = new TreeMap<String, JsonNode>();
        Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":1")
                .json()
                .get("items")
                .forEach(one -> {
                    var place = one.at("/task/id").asString().replace(directive + "-", "") + " "
                            + one.get("agency").asString();
                    if (!places.containsKey(place)
                            || one.get("state").asString().equals("ASSIGNED")) {
                        places.put(place, one);
                    }
                });
        return places;
    }
}
