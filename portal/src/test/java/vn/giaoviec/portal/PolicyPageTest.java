package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyPageTest extends Administration {
    private static final String PAGE = "/administration/policies";

    @BeforeEach
    void answers() {
        for (var issuer : new String[] {"ubnd-tx", "phuong-a"}) {
            DIRECTIVE.says("/policies/" + issuer, 200, """
                    {"issuer": "%s", "acceptanceDays": 2, "acceptsByItself": false, "returnedDays": 3,
                     "heartbeatDays": 30, "ladder": [-7, -3, 0, 5], "verificationDays": 5, "undecidedDays": 2,
                     "monitorExtendsDays": 15}
                    """.formatted(issuer));
        }
        DIRECTIVE.says("PUT /policies/phuong-a", 200, "{}");
    }

    @Test
    void the_policy_is_said_in_words_at_first_that_of_the_persons_own_body() throws Exception {
        assertThat(page(PAGE))
                .contains("3 ngày làm việc", "30 ngày<", "trước hạn 7, 3 ngày làm việc", "đúng ngày hạn", "mặc định 15")
                .contains("sau hạn 5 ngày làm việc", "name=\"issuer\" value=\"ubnd-tx\"")
                .doesNotContain("??", "null");
        assertThat(page(PAGE + "?issuer=phuong-a&lang=en"))
                .contains("3 working days", "7, 3 working days before it", "UBND phường A")
                .doesNotContain("??");
    }

    @Test
    void what_is_sent_is_the_whole_policy_with_its_steps_in_order() throws Exception {
        var answer = send(
                PAGE,
                "call",
                "change",
                "issuer",
                "phuong-a",
                "version",
                "7",
                "acceptanceDays",
                "4",
                "returnedDays",
                "",
                "acceptsByItself",
                "true",
                "ladderBefore",
                "1, 10 3",
                "ladder",
                "false",
                "ladder",
                "true",
                "ladderAfter",
                "2;2");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "?issuer=phuong-a&done=CHANGED");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("PUT /policies/phuong-a {\"acceptanceDays\":4,\"acceptsByItself\":true,"
                        + "\"ladder\":[-10,-3,-1,0,2]}")
                .contains("If-Match: \"7\"", "Idempotency-Key: " + KEY, "Bearer a-token");
    }

    @Test
    void what_is_no_number_goes_on_and_what_the_service_says_stands_at_its_field() throws Exception {
        DIRECTIVE.says("PUT /policies/phuong-a", 400, """
                {"title": "Sai", "errors": [{"pointer": "/returnedDays", "detail": "phải là số"},
                 {"pointer": "/ladder/1", "detail": "quá xa"}]}
                """);
        assertThat(text(send(
                        PAGE,
                        "call",
                        "change",
                        "issuer",
                        "phuong-a",
                        "version",
                        "7",
                        "returnedDays",
                        "hai",
                        "ladder",
                        "false",
                        "ladderAfter",
                        "90")))
                .contains("id=\"returnedDays-wrong\">phải là số<", "href=\"#ladder\"", "quá xa", "value=\"hai\"")
                .contains("value=\"90\"", KEY);
        assertThat(DIRECTIVE.asked())
                .anyMatch(one -> one.startsWith("PUT /policies/phuong-a {\"returnedDays\":\"hai\"")
                        && one.contains("\"ladder\":[90]"));
    }

    @Test
    void what_was_written_stays_where_no_answer_came() throws Exception {
        DIRECTIVE.says("PUT /policies/phuong-a", 503, "{}");
        DIRECTIVE.says("/policies/phuong-a", 503, "{}");
        assertThat(text(send(
                        PAGE,
                        "call",
                        "change",
                        "issuer",
                        "phuong-a",
                        "version",
                        "6",
                        "acceptanceDays",
                        "44",
                        "ladder",
                        "")))
                .contains("Chưa rõ việc này", "value=\"44\"", KEY, "name=\"version\" value=\"6\"");
        assertThat(withoutToken(PAGE)).isEqualTo(403);
    }
}
