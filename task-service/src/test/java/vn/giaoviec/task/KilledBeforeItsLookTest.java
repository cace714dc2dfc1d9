package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.task.Told.Assignee;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.AssignmentCommand.Reopen;
import vn.giaoviec.task.model.AssignmentCommand.Transfer;
import vn.giaoviec.task.model.Destination;

/** A process ends between the write and the look at the directive, which has ended in between: somebody else looks. */
class KilledBeforeItsLookTest {
    private static final String OTHER = "phong-noi-vu";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void agencies() {
        Told.register(OTHER, "division");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(Filters.eq(OTHER))
                == 1);
    }

    @Test
    void what_was_opened_again_is_withdrawn() {
        var id = Told.accepted("cong-an");
        Told.done(Told.signer(), id, "close-not-done", "{\"reason\":\"Không còn khả thi\"}");
        Told.endsUnseen(Told.directiveOf(id));

        written(id, new Reopen("Có kinh phí", null));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Told.stateOf(id)).isEqualTo("WITHDRAWN"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(owed(id)).isZero());
    }

    @Test
    void what_was_handed_on_is_withdrawn() {
        var directive = Running.fresh();
        Told.issue(Told.issued(directive, null, Map.of(), List.of(Assignee.lead("cong-an"))));
        var id = ofDirective(directive).getFirst();
        Told.endsUnseen(directive);

        written(id, new Transfer(new Destination(OTHER, true), "Đúng chuyên môn", null, null));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ofDirective(directive).stream().map(Told::stateOf))
                        .containsExactlyInAnyOrder("TRANSFERRED", "WITHDRAWN"));
    }

    @Test
    void whoeverLivesPaysAtOnce() {
        var id = Told.accepted("cong-an");
        Told.done(Told.signer(), id, "close-not-done", "{\"reason\":\"Không còn khả thi\"}");
        Told.done(Told.signer(), id, "reopen", "{\"reason\":\"Có kinh phí\"}");
        assertThat(owed(id)).isZero();
        assertThat(Told.stateOf(id)).isEqualTo("IN_PROGRESS");
    }

    /** What the command writes, and nothing of what comes after it. */
    private static void written(String id, AssignmentCommand command) {
        var decided = Decided.of(id, command, "signer", Told.OFFICE);
        decided.write();
        assertThat(owed(decided.owed())).isOne();
    }

    private static long owed(String id) {
        return looks().countDocuments(Filters.eq(id));
    }

    private static MongoCollection<Document> looks() {
        return Running.platform().database("task-service").getCollection("looks_owed");
    }

    private static List<String> ofDirective(String directive) {
        return Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":1")
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
