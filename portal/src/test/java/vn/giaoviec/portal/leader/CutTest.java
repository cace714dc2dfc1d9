package vn.giaoviec.portal.leader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.giaoviec.portal.reporting.Figures;

class CutTest {
    private static final Figures.Row ROW = new Figures.Row(
            "phong-kinh-te",
            "Phòng Kinh tế",
            28,
            Map.of(
                    "COMPLETED_ON_TIME", 1L,
                    "COMPLETED_LATE", 2L,
                    "COMPLETED_NO_DEADLINE", 3L,
                    "PENDING_IN_TIME", 4L,
                    "PENDING_OVERDUE", 5L,
                    "PENDING_NO_DEADLINE", 6L),
            7,
            Map.of(),
            Map.of("DUE_TODAY", 2L),
            null);

    @Test
    void the_classes_make_the_total_and_what_is_made_of_them_their_sum() {
        assertThat(Cut.CLASSES.stream().mapToLong(cut -> cut.count(ROW)).sum()).isEqualTo(Cut.TOTAL.count(ROW));
        assertThat(Cut.COMPLETED.count(ROW)).isEqualTo(6);
        assertThat(Cut.PENDING.count(ROW)).isEqualTo(15);
        assertThat(Cut.CAME_DUE.count(ROW)).as("with those not done").isEqualTo(18);
        assertThat(Cut.DUE_TODAY.count(ROW)).isEqualTo(2);
    }

    @Test
    void each_has_its_words_and_is_found_by_its_address() {
        var words = ResourceBundle.getBundle("words.dashboard");
        for (var cut : Cut.values()) {
            assertThat(words.containsKey("cut." + cut)).as("%s", cut).isTrue();
            assertThat(Cut.at(cut.wire())).contains(cut);
        }
        for (var dimension : Dimension.values()) {
            assertThat(words.containsKey("figures.by." + dimension)).isTrue();
        }
    }

    @Test
    void a_bar_is_as_long_as_what_it_counts_and_its_pieces_lie_side_by_side() {
        assertThat(Bar.of(ROW, Cut.CLASSES, 56).pieces())
                .hasSize(7)
                .startsWith(
                        new Bar.Piece(Cut.COMPLETED_ON_TIME, "0.00%", "1.79%"),
                        new Bar.Piece(Cut.COMPLETED_LATE, "1.79%", "3.57%"))
                .endsWith(new Bar.Piece(Cut.NOT_DONE, "37.50%", "12.50%"));
        assertThat(Bar.of(ROW, List.of(Cut.RETURNED), 0).pieces()).isEmpty();
    }
}
