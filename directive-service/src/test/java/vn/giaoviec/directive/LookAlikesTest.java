package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks the same is the same, and what shows nothing is nothing. */
class LookAlikesTest extends Office {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b90/K\u0048-LA",
                "90/kh-la",
                "90 /KH-LA",
                "90\u00a0/KH-LA",
                "90/KH\u2011LA",
                "90/KH\u2013LA\u200d"
            })
    void aNumberIsIssuedOnceHoweverItIsWritten(String alike) {
        var first = typed(draft("90/KH-LA", ONE_TASK));
        command(first, "submit", clerk());
        command(first, "issue", signer());
        var second = typed(draft(alike, ONE_TASK));
        assertThat(command(second, "submit", clerk()).status()).isEqualTo(200);
        assertThat(command(second, "issue", signer()).status()).isEqualTo(409);
    }

    @Test
    void aPartyThatAddressesNobodyHasNoCode() {
        var body = draft(
                null,
                "[{\"quote\":\"a\",\"lead\":[{\"asWritten\":\"Công an\",\"code\":\"cong-an\",\"matchedBy\":\"NONE\"}]}]");
        var answer = clerk().post("/directives", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(409);
        assertThat(rule(answer)).isEqualTo("APartyIsOneAgencyOrOneGroupOrSetAside");
    }

    @Test
    void aFieldThatLooksTheSameIsTheSame() {
        var path = typed(draft(null, "[{\"quote\":\"a\",\"field\":\"Y\u00a0te\u0302\u0301\u200b\"}]"));
        assertThat(clerk().get(path).json().get("tasks").get(0).get("field").asString())
                .isEqualTo("Y tế");
    }

    @Test
    void aRegisterOfInvisibleOrEndlessNamesIsTold() {
        var csv = "code,name,kind\nla-1,I\u0000J,division\nla-2,\u200b,division\nla-3," + "x".repeat(70_000)
                + ",division\n";
        var answer = admin().post("/agencies/import", "text/csv", utf8(csv));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().get("created").asInt()).isZero();
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("line").asInt()))
                .containsExactly(2, 3, 4);
    }

    @Test
    void aDateIsOfOurTimes() {
        var body = draft(null, "[{\"quote\":\"a\",\"deadline\":\"9999-12-31\"}]");
        assertThat(pointers(clerk().post("/directives", body)).get(0).asString())
                .isEqualTo("/tasks/0/deadline");
    }
}
