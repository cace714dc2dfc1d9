package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

/** What is wrong with a draft as it was sent, before anybody asks what it means. */
class DraftBodiesTest extends Office {
    @Test
    void bodiesAreReadStrictly() {
        var path = typed(draft(null, ONE_TASK));
        assertThat(edit(path, "{\"document\":\n {,}").json().get("detail").asString())
                .contains("line 2");
        var unknown = edit(path, draft(null, "[{\"quote\":\"a\",\"linh\":1}]"));
        assertThat(pointers(unknown).get(0).asString()).isEqualTo("/tasks/0/linh");
        assertThat(pointers(edit(path, draft(null, "[{\"quote\":\" \"},{}]")))
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("/tasks/0/quote", "/tasks/1/quote");
        assertThat(pointers(edit(path, "{}")).get(0).asString()).isEqualTo("/document");
        assertThat(edit(path, draft(null, ONE_TASK.replace("2026-12-31", "31/12/2026")))
                        .status())
                .isEqualTo(400);
        assertThat(edit(path, draft(null, ONE_TASK.replace("\"field\"", "\"lead\":[null],\"fieldd\"")))
                        .status())
                .isEqualTo(400);
        assertThat(edit(path, draft(null, "[{\"quote\":\"a\",\"cadence\":\"hourly\"}]"))
                        .status())
                .isEqualTo(400);
        assertThat(clerk().ifMatch(1).post(path + "/submit", "{\"x\":1}").status())
                .isEqualTo(400);
        assertThat(clerk().get(path + "?x=1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"span\":{\"start\":-5,\"end\":-9}       | /tasks/0/span/start /tasks/0/span/end",
                "\"span\":{\"start\":5,\"end\":5}         | /tasks/0/span/end",
                "\"recurrence\":{}                        | /tasks/0/recurrence/cadence",
                "\"recurrence\":{\"cadence\":\"daily\",\"leadDays\":-1} | /tasks/0/recurrence/leadDays",
                "\"recurrence\":{\"cadence\":\"daily\",\"from\":\"2027-01-02\",\"until\":\"2027-01-01\"}"
                        + " | /tasks/0/recurrence/until",
                "\"recurrence\":{\"cadence\":\"weekly\",\"due\":[\"friday\"]} | /tasks/0/recurrence/due",
                "\"recurrence\":{\"cadence\":\"monthly\",\"due\":[\"32\"]} | /tasks/0/recurrence/due",
                "\"recurrence\":{\"cadence\":\"monthly\",\"due\":[\"1\",\"15\"]} | /tasks/0/recurrence/due",
                "\"recurrence\":{\"cadence\":\"quarterly\",\"due\":[\"03-31\",\"06-30\",\"07-01\",\"09-30\"]}"
                        + " | /tasks/0/recurrence/due",
                "\"recurrence\":{\"cadence\":\"yearly\",\"due\":[\"13-01\"]} | /tasks/0/recurrence/due",
                "\"recurrence\":{\"cadence\":\"daily\",\"due\":[\"10\"]} | /tasks/0/recurrence/due",
                "\"recurrence\":{\"cadence\":\"monthly\",\"leadDays\":367} | /tasks/0/recurrence/leadDays",
                "\"lead\":[{}]                            | /tasks/0/lead/0/asWritten",
                "\"informed\":[{\"asWritten\":\" \"}]        | /tasks/0/informed/0/asWritten",
                "\"lead\":[null]                          | /tasks/0/lead/0",
                "\"section\":[null]                       | /tasks/0/section/0"
            })
    void whatNoDraftCanMeanIsToldWithItsPlace(String field, String places) {
        var body = draft(null, "[{\"quote\":\"a\"," + field + "}]");
        var path = typed(draft(null, ONE_TASK));
        for (var answer : new Http.Response[] {clerk().post("/directives", body), edit(path, body)}) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-value");
            assertThat(pointers(answer).valueStream().map(JsonNode::asString)).containsExactly(places.split(" "));
        }
    }

    @Test
    void aRecipientThatIsNothingIsToldWithItsPlace() {
        var answer = clerk().post("/directives", "{\"document\":{\"recipients\":[null]},\"tasks\":[]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer).get(0).asString()).isEqualTo("/document/recipients/0");
    }
}
