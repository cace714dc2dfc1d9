package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectivePageTest extends OfficePages {
    @Test
    void a_signer_reads_who_gets_what_and_decides() throws Exception {
        says("SUBMITTED");
        assertThat(open("signer", SERVED, "").getContentAsString())
                .contains("2 nhiệm vụ, 1 cơ quan, 1 xã, phường", "Phòng Kinh tế", "(1 đơn vị)", "Kết luận &lt;b&gt;")
                .contains("value=\"issue\"", "value=\"send-back\"")
                .doesNotContain("value=\"discard\"", "??", ">phong-kinh-te<");
        assertThat(open("signer", SERVED, "?lang=en").getContentAsString())
                .contains("Sign and issue", "2 tasks, 1 agency, 1 commune or ward.")
                .doesNotContain("??");
        assertThat(open("monitor", SERVED, "").getContentAsString()).doesNotContain("name=\"call\"");
    }

    @Test
    void a_decision_carries_key_version_and_what_the_signer_wrote() throws Exception {
        says("SUBMITTED");
        DIRECTIVE.says(SERVED + "/send-back", 200, "{\"version\": 8}");
        assertThat(send("signer", SERVED, "send-back", "7", "note", " Thiếu số ")
                        .getRedirectedUrl())
                .isEqualTo(SERVED + "?done=send-back");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST " + SERVED + "/send-back {\"note\":\"Thiếu số\"}")
                .contains("If-Match: \"7\"", "Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(send("signer", SERVED, "withdraw", "7").getStatus()).isEqualTo(404);
    }

    @Test
    void a_refusal_is_said_and_where_no_answer_came_the_same_is_sent_again() throws Exception {
        says("SUBMITTED");
        DIRECTIVE.says(SERVED + "/send-back", 409, "{\"title\": \"Không\", \"detail\": \"Văn bản đã được trả lại.\"}");
        assertThat(send("signer", SERVED, "send-back", "7", "note", "Thiếu số hiệu")
                        .getContentAsString())
                .contains("Văn bản đã được trả lại.", ">Thiếu số hiệu</textarea>");
        DIRECTIVE.says(SERVED + "/issue", 503, "{}");
        says("ISSUED");
        assertThat(send("signer", SERVED, "issue", "7").getContentAsString())
                .contains("Chưa rõ việc này", KEY, "value=\"issue\"");
    }

    @Test
    void the_note_of_a_signer_is_not_lost_where_the_service_is_away() throws Exception {
        says("SUBMITTED");
        DIRECTIVE.isAwayFrom("POST " + SERVED + "/send-back");
        assertThat(send("signer", SERVED, "send-back", "7", "note", "Thiếu số hiệu")
                        .getContentAsString())
                .contains("Chưa rõ việc này", "directive-service", ">Thiếu số hiệu</textarea>")
                .contains("name=\"call\" value=\"send-back\"", KEY, "name=\"version\" value=\"7\"")
                .doesNotContain("value=\"issue\"", "??");
        assertThat(open("signer", SERVED, "").getContentAsString()).doesNotContain("name=\"call\"", "??");
    }

    @Test
    void of_an_issued_one_it_says_how_many_assignments_are_there_already() throws Exception {
        DIRECTIVE.says("GET " + SERVED, 200, """
                {"id": "%1$s", "version": 9, "state": "ISSUED", "document": {"kind": "PLAN", "urgency": "NORMAL"},
                 "tasks": [{"id": "%1$s-1", "quote": "Rà soát", "lead": [{"group": "xa"}], "noDeadline": true,
                  "assignees": [{"agency": "xa-1", "role": "LEAD"}, {"agency": "phong-kinh-te", "role": "COORDINATING"}]}]}
                """.formatted(ID));
        REPORTING.says("/figures", 200, """
                {"asOf": "2027-01-21", "rowsInAll": 1, "rows": [{"key": "LEAD", "total": 1, "notDone": 0, "byState": {"ASSIGNED": 1}}],
                 "total": {"total": 1, "notDone": 0, "buckets": {}}}
                """);
        assertThat(open("signer", SERVED, "?done=issue").getContentAsString())
                .contains("Đã ban hành.", "có 2 lượt giao nhiệm vụ", "số liệu theo dõi mới có 1 trên 2", "hx-trigger")
                .doesNotContain("name=\"call\"", "??");
        assertThat(REPORTING.asked().getLast())
                .startsWith("GET /figures?groupBy=role&role=LEAD,COORDINATING,INFORMED&directive=" + ID);
        REPORTING.says("/figures", 503, "{}");
        assertThat(open("signer", SERVED, "").getContentAsString())
                .contains("có 2 lượt giao nhiệm vụ", "reporting-service");
    }

    @Test
    void what_is_not_there_is_not_counted() throws Exception {
        DIRECTIVE.says("GET " + SERVED, 200, """
                {"id": "%1$s", "version": 7, "state": "SUBMITTED", "document": {"kind": "PLAN", "urgency": "NORMAL"},
                 "tasks": [{"id": "%1$s-1", "quote": "Rà soát", "lead": [{"code": "xa-1"}], "noDeadline": true}]}
                """.formatted(ID));
        assertThat(open("signer", SERVED, "").getContentAsString())
                .contains(">1 nhiệm vụ, 1 xã, phường, thị trấn.<")
                .doesNotContain("??");
    }

    @Test
    void of_an_empty_list_it_is_said_what_there_is_none_of() throws Exception {
        DIRECTIVE.says("/directives", 200, "{\"items\": []}");
        assertThat(open("signer", "/signing", "").getContentAsString())
                .contains("Không có văn bản nào chờ ký ban hành.");
        for (var tab : List.of("draft", "submitted", "issued", "discarded")) {
            assertThat(open("clerk", "/drafts/" + tab, "?lang=en").getContentAsString())
                    .containsPattern(">No (drafts|directives) [a-z ]+\\.<")
                    .doesNotContain("??");
        }
    }

    @Test
    void directives_are_listed_by_where_they_stand() throws Exception {
        DIRECTIVE.says("/directives", 200, """
                {"items": [{"id": "%s", "version": 7, "state": "DRAFT", "document": {"kind": "PLAN", "subject": "Kế <hoạch>"}}],
                 "next": "more&x"}
                """.formatted(ID));
        assertThat(open("clerk", "/drafts/draft", "?cursor=ab").getContentAsString())
                .contains("href=\"/drafts/" + ID + "\"", "Kế &lt;hoạch&gt;", "/drafts/draft?cursor=more%26x")
                .contains("data-label=\"Số, ký hiệu\"", "data-label=\"Ngày ban hành\"")
                .doesNotContain("??");
        assertThat(DIRECTIVE.asked().getLast()).startsWith("GET /directives?state=DRAFT&cursor=ab ");
        assertThat(open("signer", "/signing", "").getContentAsString()).contains("href=\"" + SERVED + "\"");
        assertThat(DIRECTIVE.asked().getLast()).startsWith("GET /directives?state=SUBMITTED ");
        assertThat(open("clerk", "/drafts/nothing", "").getStatus()).isEqualTo(404);
    }
}
