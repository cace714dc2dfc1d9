package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.test.web.servlet.MvcResult;

class TokenRunOutTest extends Pages {
    private static final String TOKENS = "/oauth2/token";
    private static final String PATH = "/assignments/" + "a".repeat(32);
    private static final String WORDS = "Đã rà soát xong 12 thủ tục.";

    @BeforeEach
    void itHasRunOut() {
        signedInBy(Tokens.runOut(), new OAuth2RefreshToken("a-renewal", Instant.now()));
    }

    @AfterEach
    void theIdentityProviderIsBack() {
        IDENTITY.says(TOKENS, 404, "{}");
    }

    private MvcResult report() throws Exception {
        return portal.perform(post(PATH)
                        .session(session)
                        .with(person(NAME, "head", "phong-kinh-te"))
                        .with(csrf())
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("call", "progress")
                        .param("key", UUID.randomUUID().toString())
                        .param("version", "7")
                        .param("text", WORDS))
                .andReturn();
    }

    private static void isGivenBack(MvcResult report) {
        assertThat(report.getResponse().getStatus()).isEqualTo(403);
        assertThat(report.getRequest().getAttribute("kept")).asInstanceOf(LIST).containsExactly(WORDS);
        assertThat(TASK.asked()).isEmpty();
    }

    @Test
    void what_was_written_is_given_back_where_the_identity_provider_knows_the_person_no_more() throws Exception {
        IDENTITY.says(TOKENS, 400, "{\"error\": \"invalid_grant\"}");
        isGivenBack(report());
        assertThat(open(PATH, "").getRedirectedUrl()).startsWith(IDENTITY.url());
        isGivenBack(report());
    }

    @Test
    void or_where_it_is_away() throws Exception {
        IDENTITY.says(TOKENS, 503, "{}");
        isGivenBack(report());
    }

    @Test
    void a_token_that_is_renewed_is_not_noticed() throws Exception {
        TASK.says(PATH + "/progress", 200, "{}");
        IDENTITY.says(
                TOKENS, 200, "{\"access_token\": \"a-new-token\", \"token_type\": \"Bearer\", \"expires_in\": 600}");
        assertThat(report().getResponse().getStatus()).isEqualTo(302);
        assertThat(TASK.asked().getFirst()).contains("Bearer a-new-token");
    }
}
