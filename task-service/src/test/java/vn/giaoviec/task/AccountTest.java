package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

/** The history of an assignment, read by the people whose work it is. */
class AccountTest {
    @Test
    void it_says_who_did_what_and_in_which_words_in_both_languages() {
        Told.register("phong-tu-phap", "Phòng Tư pháp", "unit");
        var id = Told.assigned("phong-tu-phap", "2030-12-31");
        var head = Told.head("phong-tu-phap");
        Told.done(head, id, "accept", "{\"text\":\"Nhận việc\"}");
        Told.done(head, id, "extensions", "{\"deadline\":\"2031-03-31\",\"reason\":\"Chờ vốn\"}");
        Told.done(Told.signer(), id, "extensions/1/grant", "{}");
        Told.done(head, id, "report", "{\"result\":\"Đã xong\",\"evidence\":[{\"number\":\"12/BC-TP\"}]}");

        await().until(() ->
                !lines(Told.office(), id).getLast().get("by").asString().startsWith("phong-tu-phap"));
        var vi = lines(Told.office(), id);
        assertThat(vi.stream().map(line -> line.get("what").asString()))
                .startsWith("Giao nhiệm vụ, hạn 31/12/2030 – giao cho Phòng Tư pháp", "Nhận việc")
                .contains("Đề nghị gia hạn, hạn 31/03/2031", "Đề nghị gia hạn: đồng ý, hạn 31/03/2031")
                .endsWith("Báo cáo hoàn thành");
        var last = vi.getLast();
        assertThat(last.get("by").asString()).isEqualTo("Phòng Tư pháp (thủ trưởng)");
        assertThat(last.get("words").asString()).isEqualTo("Đã xong");
        assertThat(last.get("given").get(0).asString()).isEqualTo("12/BC-TP");
        assertThat(last.get("text").asString())
                .matches("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4} · Phòng Tư pháp \\(thủ trưởng\\): "
                        + "Báo cáo hoàn thành\\. “Đã xong”");

        var english = Told.office().with("Accept-Language", "en");
        assertThat(english.get("/assignments/" + id + "/account").header("Content-Language"))
                .isEqualTo("en");
        var en = lines(english, id);
        assertThat(en).hasSameSizeAs(vi);
        assertThat(en.get(1).get("text").asString()).endsWith("(head): Accepted the task. “Nhận việc”");
        assertThat(en.stream().map(line -> line.get("what").asString()))
                .contains("Changed the deadline from 31 Dec 2030 to 31 Mar 2031");
    }

    @Test
    void it_is_read_page_by_page_and_by_nobody_who_may_not_read_the_assignment() {
        var id = Told.accepted("cong-an");
        var first = Told.office().get("/assignments/" + id + "/account?limit=1").json();
        var rest = Told.office()
                .get("/assignments/" + id + "/account?cursor="
                        + first.get("next").asString())
                .json();
        assertThat(first.get("items")).hasSize(1);
        assertThat(rest.get("items").get(0).get("sequence").asLong()).isEqualTo(2);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(Told.head("phong-y-te")
                        .get("/assignments/" + id + "/account")
                        .status())
                .isEqualTo(404);
        assertThat(Told.office().get("/assignments/" + id + "/account?limit=0").status())
                .isEqualTo(400);
    }

    private static List<JsonNode> lines(Http who, String id) {
        return who.get("/assignments/" + id + "/account")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
