package vn.giaoviec.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Pages of administration, for the administrator; the register has two agencies and a group. */
abstract class Administration extends Pages {
    static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void register() {
        DIRECTIVE.says("/agencies", 200, """
                {"items": [{"code": "phong-kinh-te", "name": "Phòng <b>Kinh tế", "kind": "division", "parent": "ubnd-tx",
                 "aliases": ["Kinh tế"], "members": [], "successors": []},
                 {"code": "phuong-a", "name": "UBND phường A", "kind": "ward", "aliases": [], "members": [],
                 "successors": [], "validTo": "2026-12-31"},
                 {"code": "cac-phuong", "name": "Các phường", "kind": "group", "aliases": [], "members": ["phuong-a"],
                 "successors": []}], "next": null}
                """);
    }

    private static RequestPostProcessor administrator() {
        return person(NAME, "administrator", "ubnd-tx");
    }

    String page(String path) throws Exception {
        return text(portal.perform(get(URI.create(path)).session(session).with(administrator()))
                .andReturn()
                .getResponse());
    }

    int statusOf(String path) throws Exception {
        return portal.perform(get(URI.create(path)).session(session).with(administrator()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** A form of the page, with its key. */
    MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request =
                post(path).session(session).with(administrator()).with(csrf()).param("key", KEY);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = portal.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    /** The status that a form gets that does not carry the token of the session. */
    int withoutToken(String path) throws Exception {
        return portal.perform(post(path).session(session).with(administrator()).param("key", KEY))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        answer.setCharacterEncoding("UTF-8");
        return answer.getContentAsString();
    }
}
