package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaperPageTest extends Pages {
    private static final String ID = "4b190e0af207f82af95eb9ee9de4c205";
    private static final String PATH = "/assignments/" + ID + "/document";

    @BeforeEach
    void answers() {
        TASK.says("/assignments/" + ID, 200, """
                {"id": "%s", "version": 7, "directive": {"id": "d9", "subject": "Kết luận"},
                 "task": {"id": "d9-2", "quote": "Rà soát đất trước ngày 15/12"}}
                """.formatted(ID));
        DIRECTIVE.says("/directives/d9", 200, """
                {"id": "d9", "document": {"kind": "PLAN", "issuer": "ubnd", "issuedOn": "2026-11-20", "urgency": "FLASH",
                 "subject": "Kế hoạch <b>1</b>"}, "tasks": [
                 {"id": "d9-1", "quote": "Việc đứng trước", "section": ["I. Kinh tế", "1. Đất"]},
                 {"id": "d9-2", "quote": "Rà soát đất trước ngày 15/12", "section": ["I. Kinh tế", "1. Đất"],
                  "deadlineQuote": "trước ngày 15/12"},
                 {"id": "d9-3", "quote": "Việc đứng sau", "section": ["I. Kinh tế", "2. Rừng"]}]}
                """);
        DIRECTIVE.says("/agencies", 200, """
                {"items": [{"code": "ubnd", "name": "UBND thị xã", "kind": "committee"}], "next": null}
                """);
    }

    @Test
    void a_task_is_shown_where_it_stands_in_its_document() throws Exception {
        var page = open(PATH, "").getContentAsString();
        assertThat(page)
                .contains(
                        "Kế hoạch &lt;b&gt;1",
                        "UBND thị xã",
                        "20/11/2026",
                        "Hỏa tốc",
                        "Việc đứng trước",
                        "Việc đứng sau")
                .contains("aria-current=\"true\">Rà soát đất <mark>trước ngày 15/12</mark>")
                .containsOnlyOnce("<h3>I. Kinh tế</h3>")
                .contains("<h4>2. Rừng</h4>")
                .doesNotContain("??");
        assertThat(open(PATH, "?lang=en").getContentAsString())
                .contains("The task you came from")
                .doesNotContain("??");
    }

    @Test
    void without_its_document_the_task_stands_alone() throws Exception {
        DIRECTIVE.says("/directives/d9", 404, "{}");
        assertThat(open(PATH, "").getContentAsString())
                .contains("Rà soát đất trước ngày 15/12", "Bạn không được xem văn bản này");
        DIRECTIVE.says("/directives/d9", 503, "{}");
        assertThat(open(PATH, "").getContentAsString())
                .contains("Rà soát đất trước ngày 15/12", "(directive-service không trả lời)");
        TASK.says("/assignments/" + ID, 404, "{}");
        assertThat(open(PATH, "").getStatus()).isEqualTo(404);
    }
}
