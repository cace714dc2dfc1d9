package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giaoviec.task.Told.Assignee;

/** With its directive ends what is open of it; what is final stays. */
class EndOfADirectiveTest {
    @Test
    void what_is_open_is_withdrawn_with_the_reason_and_what_is_final_stays_and_is_not_reopened() {
        var ids = Told.given(
                null, List.of(Assignee.lead("cong-an"), Assignee.lead("phong-noi-vu"), Assignee.lead("phong-y-te")));
        var directive = Told.directiveOf(ids.getFirst());
        Told.done(Told.head("cong-an"), id("cong-an", ids), "accept", "");
        Told.done(Told.head("cong-an"), id("cong-an", ids), "report", "{\"result\": \"Đã làm xong\"}");
        Told.done(Told.office(), id("cong-an", ids), "verify", "");
        Told.done(Told.head("phong-noi-vu"), id("phong-noi-vu", ids), "accept", "");
        Told.done(Told.head("phong-noi-vu"), id("phong-noi-vu", ids), "report", "{\"result\": \"Đã làm xong\"}");
        assertThat(allowed(id("cong-an", ids))).contains("reopen");

        Told.issue(Told.ended(directive, 2, "Ban hành nhầm", null));
        await().untilAsserted(() -> assertThat(List.of(
                        Told.stateOf(id("cong-an", ids)),
                        Told.stateOf(id("phong-noi-vu", ids)),
                        Told.stateOf(id("phong-y-te", ids))))
                .containsExactly("COMPLETED", "WITHDRAWN", "WITHDRAWN"));
        await().untilAsserted(() -> assertThat(allowed(id("cong-an", ids))).doesNotContain("reopen"));
        var refused = Told.signer()
                .freshKey()
                .ifMatch(version(id("cong-an", ids)))
                .post("/assignments/" + id("cong-an", ids) + "/reopen", "{\"reason\": \"Làm lại\"}");
        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.json().get("rule").asString()).isEqualTo("OfAnEndedDirectiveNothingIsReopened");
        var history = Told.office()
                .get("/assignments/" + id("phong-y-te", ids) + "/history")
                .json()
                .get("items");
        assertThat(history.get(history.size() - 1).get("data").toString())
                .contains("Văn bản chỉ đạo đã thu hồi: Ban hành nhầm");
    }

    @Test
    void what_was_issued_and_withdrawn_before_anybody_looked_is_given_out_and_ends_at_once() {
        var directive = Running.fresh();
        var issued = Told.issued(directive, null, Map.of(), List.of(Assignee.lead("cong-an")));
        Told.issue(issued);
        Told.issue(Told.ended(directive, 2, "Ban hành nhầm", Running.fresh()));
        await().untilAsserted(() -> assertThat(Told.office()
                        .get("/assignments?directive=" + directive + "&after=" + directive + ":2")
                        .json()
                        .get("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("state").asString()).isEqualTo("WITHDRAWN")));
    }

    private static String id(String agency, List<String> ids) {
        return ids.stream()
                .filter(id -> Told.office()
                        .get("/assignments/" + id)
                        .json()
                        .get("agency")
                        .asString()
                        .equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static long version(String id) {
        return Told.office().get("/assignments/" + id).json().get("version").asLong();
    }

    private static List<String> allowed(String id) {
        return Told.signer()
                .get("/assignments/" + id)
                .json()
                .get("allowed")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }
}
