package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Invariant 5: the stream applied once, twice or shuffled across keys gives the same read model. */
class FoldPropertiesTest {
    @Provide
    Arbitrary<List<List<AssignmentEvent>>> histories() {
        return Histories.some();
    }

    @Property(tries = 200)
    void shuffled_across_keys_gives_the_same_rows(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll long seed) {
        assertThat(Histories.fold(shuffled(histories, new Random(seed)))).isEqualTo(Histories.fold(flat(histories)));
    }

    @Property(tries = 200)
    void doubled_and_repeated_late_gives_the_same_rows(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll long seed) {
        Random random = new Random(seed);
        List<AssignmentEvent> doubled = new ArrayList<>();
        for (AssignmentEvent event : shuffled(histories, random)) {
            doubled.add(event);
            if (random.nextBoolean()) {
                doubled.add(doubled.get(random.nextInt(doubled.size())));
            }
        }
        doubled.addAll(flat(histories));
        assertThat(Histories.fold(doubled)).isEqualTo(Histories.fold(flat(histories)));
    }

    @Property(tries = 200)
    void a_row_grows_by_days_and_keeps_them_in_order(@ForAll("histories") List<List<AssignmentEvent>> histories) {
        assertThat(Histories.fold(flat(histories)).values())
                .allSatisfy(row -> assertThat(row.segments())
                        .extracting(Segment::day)
                        .doesNotHaveDuplicates()
                        .isSorted());
    }

    private static List<AssignmentEvent> flat(List<List<AssignmentEvent>> histories) {
        return histories.stream().flatMap(List::stream).toList();
    }

    private static List<AssignmentEvent> shuffled(List<List<AssignmentEvent>> histories, Random random) {
        List<Deque<AssignmentEvent>> left = new ArrayList<>();
        histories.forEach(history -> left.add(new ArrayDeque<>(history)));
        List<AssignmentEvent> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<AssignmentEvent> next = left.get(random.nextInt(left.size()));
            shuffled.add(next.poll());
            left.removeIf(Deque::isEmpty);
        }
        return shuffled;
    }
}
