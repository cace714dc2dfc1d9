package vn.giaoviec.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages of the office, made of a draft with two tasks and a register of two agencies and a group. */
abstract class OfficePages extends Pages {
    static final String ID = "9b925aa0d490d461349c9c93";
    static final String SERVED = "/directives/" + ID;
    static final String KEY = UUID.randomUUID().toString();
    /** The first task is at 0 to 22 of it, the second from 23. */
    static final String PAPER = "Rà soát\n\nđất đai; báo <cáo>\nCác ngành phối hợp";

    @BeforeEach
    void answers() {
        says("DRAFT");
        DIRECTIVE.says("PUT " + SERVED, 200, "{\"id\": \"%s\", \"version\": 8}".formatted(ID));
        DIRECTIVE.says("/files/f1", 200, PAPER);
        DIRECTIVE.says("/agencies", 200, """
                {"items": [
                 {"code": "phong-kinh-te", "name": "Phòng Kinh tế", "kind": "division"},
                 {"code": "ubnd", "name": "UBND thị xã", "kind": "committee"},
                 {"code": "xa-1", "name": "UBND xã Một", "kind": "commune"},
                 {"code": "xa", "name": "Các xã", "kind": "group", "members": ["xa-1"]}], "next": null}
                """);
    }

    /** A draft keeps what no page shows ({@code ofLater}). */
    void says(String state) {
        DIRECTIVE.says("GET " + SERVED, 200, """
                {"id": "%1$s", "version": 7, "state": "%2$s", "edition": 0,
                 "document": {"kind": "CONCLUSION_NOTICE", "issuer": "ubnd", "subject": "Kết luận <b>", "urgency": "NORMAL",
                  "recipients": [], "ofLater": 1},
                 "source": {"fileId": "f1", "name": "a.txt"},
                 "tasks": [
                  {"id": "%1$s-1", "quote": "Rà soát đất đai; báo <cáo>", "span": {"start": 0, "end": 27}, "section": ["I"],
                   "field": "Đất đai", "lead": [{"asWritten": "phòng KT", "code": "phong-kinh-te", "matchedBy": "ALIAS"}],
                   "coordinating": [{"asWritten": "các ngành"}], "informed": [], "noDeadline": false, "ofLater": 2,
                   "warnings": ["UNKNOWN_AGENCY"], "assignees": []},
                  {"id": "%1$s-2", "quote": "Các ngành phối hợp", "span": {"start": 28, "end": 46}, "section": [],
                   "lead": [{"asWritten": "các ngành"}, {"asWritten": "các xã", "group": "xa", "matchedBy": "NAME"}],
                   "coordinating": [], "informed": [], "noDeadline": false, "cadence": "daily",
                   "warnings": ["UNKNOWN_AGENCY", "NO_FIELD"], "assignees": []}]}
                """.formatted(ID, state));
    }

    MockHttpServletResponse send(String role, String path, String call, String version, String... fields)
            throws Exception {
        var request = post(path)
                .session(session)
                .with(person(NAME, role, "phong-kinh-te"))
                .with(csrf())
                .param("call", call)
                .param("key", KEY)
                .param("version", version);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = portal.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
