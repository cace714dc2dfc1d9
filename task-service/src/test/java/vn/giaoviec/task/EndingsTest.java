package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.Http;

/** Closing as not done, reopening, and what is said and added beside the work. */
class EndingsTest {
    private static final String AGENCY = "cong-an";

    private static Http.Response tried(Http who, String id, String call, String body) {
        return who.freshKey().ifMatch(Told.versionOf(id)).post("/assignments/" + id + "/" + call, body);
    }

    @Test
    void what_was_closed_as_not_done_is_final_until_the_signer_reopens_it() {
        var id = Told.accepted(AGENCY);
        assertThat(tried(Told.office(), id, "close-not-done", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        Told.done(Told.signer(), id, "close-not-done", "{\"reason\":\"Không còn khả thi\"}");
        assertThat(Told.stateOf(id)).isEqualTo("NOT_DONE");
        assertThat(tried(Told.head(AGENCY), id, "report", "{\"result\":\"x\"}").status())
                .isEqualTo(409);
        Told.done(Told.signer(), id, "reopen", "{\"reason\":\"Có kinh phí\"}");
        assertThat(Told.stateOf(id)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_verified_report_no_longer_stands_once_it_is_reopened() {
        var id = Told.accepted(AGENCY);
        Told.done(Told.head(AGENCY), id, "report", "{\"result\":\"Đã xong\",\"evidence\":[{\"number\":\"1/BC\"}]}");
        Told.done(Told.office(), id, "verify", "");
        Told.done(Told.signer(), id, "reopen", "{\"reason\":\"Kết quả chưa đạt\"}");
        var seen = Told.office().get("/assignments/" + id).json();
        assertThat(seen.get("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(seen.has("report")).isFalse();
        assertThat(seen.has("class")).isFalse();
    }

    @Test
    void both_sides_speak_and_only_one_urges() {
        var id = Told.accepted(AGENCY);
        var head = Told.head(AGENCY);
        assertThat(head.freshKey()
                        .post("/assignments/" + id + "/comments", "{\"text\":\"Đã liên hệ\"}")
                        .status())
                .isEqualTo(200);
        assertThat(Told.office()
                        .freshKey()
                        .post("/assignments/" + id + "/comments", "{\"text\":\"Đã rõ\"}")
                        .status())
                .isEqualTo(200);
        assertThat(tried(head, id, "urgings", "{\"text\":\"Nhanh lên\"}").status())
                .isEqualTo(403);
        Told.done(Told.office(), id, "urgings", "{\"text\":\"Đề nghị khẩn trương\"}");
        Told.done(head, id, "handler", "{\"officer\":\"cb-0417\"}");
        assertThat(head.freshKey()
                        .post("/assignments/" + id + "/evidence", "{\"evidence\":[{\"number\":\"12/BC\"}]}")
                        .status())
                .isEqualTo(200);
        var seen = Told.office().get("/assignments/" + id).json();
        assertThat(seen.get("handler").asString()).isEqualTo("cb-0417");
        assertThat(seen.get("evidenceLevel").asString()).isEqualTo("SUPPORTED");
        assertThat(seen.get("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void another_agency_s_requests_answer_like_none() {
        var id = Told.accepted(AGENCY);
        var stranger = Told.head("phong-y-te");
        for (var call : List.of("holds", "comments", "holds/1/grant", "explanations/1/answer", "reopen")) {
            var theirs = stranger.freshKey().ifMatch(99).post("/assignments/" + id + "/" + call, "{}");
            var none = stranger.freshKey().ifMatch(99).post("/assignments/none/" + call, "{}");
            assertThat(theirs.status()).as(call).isEqualTo(404);
            assertThat(theirs.text()).isEqualTo(none.text());
        }
    }
}
