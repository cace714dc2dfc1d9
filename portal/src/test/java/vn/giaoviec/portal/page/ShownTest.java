package vn.giaoviec.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    private final Shown shown = new Shown();

    @Test
    void what_is_too_long_ends_with_a_word() {
        assertThat(shown.brief("Rà soát đất đai, xây dựng", 30)).isEqualTo("Rà soát đất đai, xây dựng");
        assertThat(shown.brief("Rà soát đất đai, xây dựng", 20)).isEqualTo("Rà soát đất đai…");
        assertThat(shown.brief("Rà soát đất đai, xây dựng", 12)).isEqualTo("Rà soát đất…");
        assertThat(shown.brief("mộttừdài", 4)).isEqualTo("một…");
        assertThat(shown.brief(null, 4)).isNull();
    }
}
