package vn.giaoviec.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StrictJsonTest {
    private static byte[] lists(int count) {
        return ("{\"text\": [" + "[],".repeat(count - 1) + "[]]}").getBytes(UTF_8);
    }

    /** The service has little memory, and the tree of a body of brackets is many times as large as the body. */
    @Test
    void aBodyOfTooManyPartsIsRefusedBeforeThereIsATreeOfIt() {
        var most = Change.BODY_LIMIT_BYTES / 3 - 10;
        assertThat(lists(most)).hasSizeLessThan(Change.BODY_LIMIT_BYTES);
        assertThatThrownBy(() -> StrictJson.tree(lists(most)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("malformed");
        assertThat(StrictJson.tree(lists(PlainJson.LIST_LIMIT)).at("/text")).hasSize(PlainJson.LIST_LIMIT);
    }
}
