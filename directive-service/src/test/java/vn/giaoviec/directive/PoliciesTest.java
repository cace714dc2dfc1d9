package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PoliciesTest extends Office {
    private static final String OFFICE = "/policies/van-phong-hdnd-ubnd";

    @Test
    void aBodyThatHasSaidNothingGoesByTheStandard() {
        var answer = clerk().get("/policies/phong-noi-vu");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.json().get("acceptanceDays").asInt()).isEqualTo(2);
        assertThat(answer.json().get("ladder").valueStream().map(JsonNode::asInt))
                .containsExactly(-7, -3, -1, 0, 3, 7);
    }

    @Test
    void anAdministratorMakesAndChangesOneUnderItsVersionAndEachIsTold() {
        assertThat(admin().put(OFFICE, "{}").status()).isEqualTo(428);
        assertThat(admin().ifMatch(1).put(OFFICE, "{}").status()).isEqualTo(412);
        var first = admin().freshKey().ifMatch(0);
        var made = first.put(OFFICE, "{\"acceptanceDays\":1}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(first.put(OFFICE, "{\"acceptanceDays\":1}").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(admin().ifMatch(0).put(OFFICE, "{\"acceptanceDays\":3}").status())
                .isEqualTo(412);
        var changed = admin().ifMatch(1).put(OFFICE, "{\"acceptanceDays\":3,\"ladder\":[-5,0]}");
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(admin().get(OFFICE).json().get("acceptanceDays").asInt()).isEqualTo(3);
        assertThat(admin().get(OFFICE).json().get("verificationDays").asInt()).isEqualTo(5);
        await().untilAsserted(() -> assertThat(platform.events("agency-events"))
                .filteredOn(event -> event.subject().equals("policy.van-phong-hdnd-ubnd"))
                .hasSize(2)
                .allSatisfy(LifeOfADraftTest::keepsTheContract));
    }

    @Test
    void whatIsNoPolicyIsRefusedWithItsPlace() {
        var answer = admin().ifMatch(0)
                .put("/policies/cong-an", "{\"acceptanceDays\":0,\"ladder\":[-3,-3,90],\"heartbeatDays\":400}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer).valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("/acceptanceDays", "/heartbeatDays", "/ladder/1", "/ladder/2");
    }

    @Test
    void onlyAnAdministratorChangesOneAndOnlyABodyHasOne() {
        var refused = signer().ifMatch(0).put("/policies/cong-an", "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(rule(refused)).isEqualTo("OnlyAnAdministratorKeepsPolicies");
        assertThat(admin().get("/policies/grp-xa-phuong").status()).isEqualTo(404);
        assertThat(admin().get("/policies/khong-co").status()).isEqualTo(404);
        assertThat(admin().ifMatch(0).put("/policies/khong-co", "{}").status()).isEqualTo(404);
    }
}
