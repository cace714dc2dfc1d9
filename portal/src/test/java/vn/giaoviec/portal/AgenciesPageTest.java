package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgenciesPageTest extends Administration {
    private static final String ONE = "/administration/agency/phong-kinh-te";

    @BeforeEach
    void answers() {
        DIRECTIVE.says("/agencies/ubnd-tx", 200, """
                {"code": "ubnd-tx", "name": "UBND thị xã", "kind": "committee", "aliases": [], "members": [],
                 "successors": []}
                """);
        DIRECTIVE.says("/agencies/phong-kinh-te", 200, """
                {"code": "phong-kinh-te", "name": "Phòng Kinh tế", "kind": "division", "parent": "ubnd-tx",
                 "aliases": ["Kinh tế"], "members": [], "successors": ["phuong-a"], "validFrom": "2021-07-01"}
                """);
        DIRECTIVE.says("PUT /agencies/phong-kinh-te", 200, "{}");
        DIRECTIVE.says("POST /agencies", 201, "{}");
    }

    @Test
    void the_register_is_shown_whole_by_name() throws Exception {
        assertThat(page("/administration/agencies"))
                .contains("Phòng &lt;b&gt;Kinh tế", "Phòng chuyên môn", "ubnd-tx", "đến hết 31/12/2026")
                .contains("href=\"/administration/dead-letters\"", "aria-current=\"true\"")
                .doesNotContain("??");
        assertThat(page("/administration/agencies?lang=en"))
                .contains("Register of agencies", "Division", "until 31 Dec 2026", "agencies and groups.")
                .doesNotContain("??");
    }

    @Test
    void one_is_changed_as_a_whole_under_the_version_that_was_seen() throws Exception {
        assertThat(page(ONE))
                .contains("từ 01/07/2021", "UBND phường A", "name=\"version\" value=\"7\"")
                .doesNotContain("??");
        var answer = send(
                ONE,
                "call",
                "change",
                "version",
                "7",
                "name",
                " Phòng Kinh tế ",
                "kind",
                "division",
                "parent",
                "",
                "aliases",
                "Kinh tế\r\n\r\nP. Kinh tế",
                "validFrom",
                "2021-07-01",
                "successors",
                "phuong-a",
                "successors",
                "cac-phuong");
        assertThat(answer.getRedirectedUrl()).isEqualTo(ONE + "?done=CHANGED");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("PUT /agencies/phong-kinh-te {\"name\":\"Phòng Kinh tế\",\"kind\":\"division\","
                        + "\"validFrom\":\"2021-07-01\",\"members\":[],\"successors\":[\"phuong-a\",\"cac-phuong\"],"
                        + "\"aliases\":[\"Kinh tế\",\"P. Kinh tế\"]}")
                .contains("If-Match: \"7\"", "Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(page(ONE + "?done=CHANGED")).contains("Đã lưu thay đổi.");
    }

    @Test
    void what_is_refused_is_said_at_its_field_and_stays() throws Exception {
        DIRECTIVE.says("POST /agencies", 400, """
                {"title": "Giá trị không hợp lệ", "errors": [{"pointer": "/email", "detail": "không phải địa chỉ"},
                 {"pointer": "/members/0", "detail": "không có cơ quan này"}, {"pointer": "/x", "detail": "lạ"}]}
                """);
        assertThat(text(send("/administration/agencies/new", "code", "c", "email", "abc", "members", "phuong-a")))
                .contains("href=\"#email\"", "Thư điện tử của cơ quan", "value=\"abc\"", KEY)
                .contains("id=\"email-wrong\">không phải địa chỉ<", "aria-describedby=\"email-wrong\"")
                .contains("value=\"phuong-a\" checked", "lạ")
                .doesNotContain("??");
    }

    @Test
    void what_was_written_stays_whatever_is_away() throws Exception {
        DIRECTIVE.says("PUT /agencies/phong-kinh-te", 503, "{}");
        DIRECTIVE.says("/agencies/phong-kinh-te", 503, "{}");
        DIRECTIVE.says("/agencies", 503, "{}");
        assertThat(text(send(ONE, "call", "change", "version", "6", "name", "Tên mới", "successors", "phuong-a")))
                .contains("Chưa rõ việc này đã được ghi nhận", "value=\"Tên mới\"", KEY)
                .contains("name=\"version\" value=\"6\"", "value=\"phuong-a\" checked");
    }

    @Test
    void a_new_one_is_added_once() throws Exception {
        var answer = send("/administration/agencies/new", "code", "phuong-b", "name", "UBND phường B", "kind", "ward");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/administration/agency/phuong-b?done=ADDED");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST /agencies {\"code\":\"phuong-b\",\"name\":\"UBND phường B\",\"kind\":\"ward\",")
                .contains("If-Match: null", "Idempotency-Key: " + KEY);
        assertThat(withoutToken("/administration/agencies/new")).isEqualTo(403);
    }

    @Test
    void one_that_is_not_there_is_not_found() throws Exception {
        assertThat(statusOf("/administration/agency/nobody")).isEqualTo(404);
    }
}
