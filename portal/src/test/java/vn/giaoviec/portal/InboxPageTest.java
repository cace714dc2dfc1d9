package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class InboxPageTest extends Pages {
    private static final String INBOX = "/agencies/phong-kinh-te/inbox";
    private static final String NOTICE = "7137c6b7c5fd4ddc478412692a7a60be";
    private static final String OTHER = "ac0528aa1b10442ef8d96b5a2597add7";
    private static final String ASSIGNMENT = "2d9811906b117fd23a6f9e5b0ad026a3";
    private static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void answers() {
        NOTIFICATION.asked().clear();
        NOTIFICATION.says(INBOX, 200, """
                {"items": [{"id": "%s", "version": 1, "state": "QUEUED", "addressee": "head", "matter": "ASSIGNED",
                 "title": {"vi": "Giao nhiệm vụ", "en": "A task was assigned"}, "assignment": "%s",
                 "directive": {"id": "d1", "number": null, "subject": "Kết luận"},
                 "task": {"id": "t", "quote": "Rà soát <b>đất"}, "deadline": "2026-12-31", "words": "Làm ngay & luôn",
                 "eventTime": "2026-11-28T01:00:00Z"},
                 {"id": "%s", "version": 2, "state": "QUEUED", "addressee": "signer",
                 "title": {"vi": "Quá hạn thực hiện", "en": "The deadline has passed"}, "assignment": "%s",
                 "eventTime": "2026-11-28T01:00:00Z"}], "next": "c2"}
                """.formatted(NOTICE, ASSIGNMENT, OTHER, ASSIGNMENT));
        for (var call : List.of("open", "acknowledge")) {
            NOTIFICATION.says(INBOX + "/" + NOTICE + "/" + call, 200, "{}");
        }
    }

    @Test
    void what_nobody_has_read_is_told_in_words_of_the_page_s_language() throws Exception {
        assertThat(open("/inbox/unread", "").getContentAsString())
                .contains("Giao nhiệm vụ", "Rà soát &lt;b&gt;đất", "Làm ngay &amp; luôn", "Thời hạn: 31/12/2026")
                .contains("gửi thủ trưởng", "gửi người ký", "/assignments/" + ASSIGNMENT, "/inbox/unread?cursor=c2")
                .doesNotContain("??", "QUEUED", "value=\"" + OTHER);
        assertThat(NOTIFICATION.asked()).anyMatch(one -> one.startsWith("GET " + INBOX + "?limit=20&unread=true "));
        assertThat(open("/inbox/all", "?lang=en").getContentAsString())
                .contains("A task was assigned", "to the head of the agency")
                .doesNotContain("??");
        open("/inbox/all", "?cursor=c2");
        assertThat(NOTIFICATION.asked()).anyMatch(one -> one.startsWith("GET " + INBOX + "?limit=20&cursor=c2 "));
    }

    @Test
    void reading_carries_key_and_version_and_leads_on_to_the_task() throws Exception {
        assertThat(send("/inbox/unread", "OPEN", "assignment", ASSIGNMENT).getRedirectedUrl())
                .isEqualTo("/assignments/" + ASSIGNMENT);
        assertThat(NOTIFICATION.asked().getLast())
                .startsWith("POST " + INBOX + "/" + NOTICE + "/open {}")
                .contains("If-Match: \"1\"", "Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(send("/inbox/unread", "OPEN", "assignment", "//elsewhere").getRedirectedUrl())
                .isEqualTo("/inbox/unread?done=OPEN");
        assertThat(send("/inbox/all", "ACKNOWLEDGE").getRedirectedUrl()).isEqualTo("/inbox/all?done=ACKNOWLEDGE");
        assertThat(NOTIFICATION.asked().getLast()).contains("/acknowledge {}", "If-Match: null");
        assertThat(open("/inbox/all", "?done=ACKNOWLEDGE").getContentAsString())
                .contains("Đã ghi nhận là cơ quan đã tiếp nhận.");
    }

    @Test
    void what_is_refused_or_unknown_is_said_and_keeps_its_key() throws Exception {
        NOTIFICATION.says(INBOX + "/" + NOTICE + "/acknowledge", 403, "{\"detail\": \"Không phải người nhận.\"}");
        assertThat(send("/inbox/all", "ACKNOWLEDGE").getContentAsString()).contains("Không phải người nhận.", KEY);
        NOTIFICATION.says(INBOX + "/" + NOTICE + "/acknowledge", 503, "{}");
        assertThat(send("/inbox/all", "ACKNOWLEDGE").getContentAsString()).contains("Chưa rõ việc này", KEY);
        NOTIFICATION.says(INBOX + "/" + NOTICE + "/open", 404, "{}");
        assertThat(send("/inbox/all", "OPEN").getStatus()).isEqualTo(404);
        assertThat(portal.perform(post("/inbox/all")
                                .session(session)
                                .with(person(NAME, "head", "phong-kinh-te"))
                                .param("call", "OPEN"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void all_of_a_page_are_read_each_with_a_key_of_its_own_and_one_that_is_gone_stops_nothing() throws Exception {
        NOTIFICATION.says(INBOX + "/" + OTHER + "/open", 404, "{}");
        var answer = send("/inbox/unread/read", "", "notice", OTHER + ".2", "notice", NOTICE + ".1");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/inbox/unread?done=OPEN");
        assertThat(NOTIFICATION.asked().stream()
                        .filter(one -> one.startsWith("POST"))
                        .toList())
                .hasSize(2)
                .last()
                .asString()
                .contains(NOTICE + "/open", "If-Match: \"1\"", "Idempotency-Key: " + KEY + "." + NOTICE);
        assertThat(send("/inbox/unread/read", "", "notice", "../x.1").getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_number_of_unread_stands_in_the_menu_of_who_has_an_inbox_and_costs_nothing_when_it_is_away()
            throws Exception {
        assertThat(open("/inbox/number", "").getContentAsString()).contains(">2+</span>", "chưa đọc");
        assertThat(open("/inbox/number", "").getContentAsString()).doesNotContain("<html", "<body");
        NOTIFICATION.says(INBOX, 503, "{}");
        assertThat(open("/inbox/unread", "").getContentAsString())
                .contains("Hộp thư")
                .containsOnlyOnce("notification-service")
                .doesNotContain("class=\"count\"", "??");
        int asked = NOTIFICATION.asked().size();
        portal.perform(get("/work/to-do").session(session).with(person(NAME, "auditor", "phong-kinh-te")));
        assertThat(NOTIFICATION.asked()).hasSize(asked);
    }

    private MockHttpServletResponse send(String path, String call, String... fields) throws Exception {
        var request = post(path)
                .session(session)
                .with(person(NAME, "head", "phong-kinh-te"))
                .with(csrf())
                .param("call", call)
                .param("key", KEY)
                .param("version", "1");
        if (!path.endsWith("/read")) {
            request.param("notice", NOTICE);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = portal.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
