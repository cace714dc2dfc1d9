package vn.giaoviec.portal.leader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giaoviec.portal.reporting.Figures;

class WorstTest {
    @Test
    void those_with_most_are_named_and_the_others_are_elsewhere() {
        var worst = of(9, 7, 5, 4, 3, 2, 2, 0);
        assertThat(named(worst)).containsExactly(9L, 7L, 5L, 4L, 3L);
        assertThat(worst.tied()).isZero();
        assertThat(worst.all()).as("that have anything overdue").isEqualTo(7);
        assertThat(worst.longer()).isTrue();
        assertThat(worst.lines().getFirst().bar().pieces().getFirst().width()).isEqualTo("100.00%");
    }

    @Test
    void where_all_have_as_much_nobody_is_named() {
        var worst = of(1, 1, 1, 1, 1, 1, 1, 0);
        assertThat(worst.lines()).isEmpty();
        assertThat(worst.tied()).isEqualTo(7);
        assertThat(worst.each()).isEqualTo(1);
        assertThat(worst.alike()).isTrue();
        assertThat(worst.longer()).isFalse();
    }

    @Test
    void who_has_more_is_named_and_who_would_be_by_chance_is_not() {
        var worst = of(8, 6, 3, 3, 3, 3, 2);
        assertThat(named(worst)).containsExactly(8L, 6L);
        assertThat(worst.tied()).isEqualTo(4);
        assertThat(worst.each()).isEqualTo(3);
        assertThat(worst.alike()).isFalse();
        assertThat(worst.longer()).isTrue();
    }

    @Test
    void a_few_are_all_named_whatever_they_have() {
        var worst = of(2, 2, 2, 2, 2, 0);
        assertThat(named(worst)).hasSize(5);
        assertThat(worst.alike()).isFalse();
        assertThat(worst.longer()).isFalse();
        assertThat(of(0, 0).all()).isZero();
    }

    private static List<Long> named(Worst worst) {
        return worst.lines().stream()
                .map(line -> line.count(Cut.PENDING_OVERDUE))
                .toList();
    }

    private static Worst of(long... overdue) {
        var rows = new ArrayList<Figures.Row>();
        for (var one : overdue) {
            var key = "agency-" + rows.size();
            rows.add(new Figures.Row(key, key, 10, Map.of("PENDING_OVERDUE", one), 0, Map.of(), Map.of(), null));
        }
        var figures = new Figures(LocalDate.of(2026, 11, 28), "final", List.of(), rows, rows.size(), rows.getFirst());
        return Worst.of(figures, Dimension.AGENCY, Asked.of(Map.of()));
    }
}
