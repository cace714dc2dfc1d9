package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Assigned;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Changed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Passed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Standing;

class AssignmentFoldingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 25);
    private static final Facts FACTS = new Facts(
            "xa-moc-nam",
            Role.LEAD,
            new Facts.DirectiveFacts("d1", "12/TB", "subject", "ubnd", "office", 1, MONDAY),
            new Facts.TaskFacts("d1-1", "quote", List.of("II", "1"), "land", null),
            "-",
            null);

    @Test
    void lower_is_a_duplicate_and_higher_a_gap() {
        AssignmentRow row = fold(null, new Assigned("a", 1, MONDAY, FACTS, standing(State.ASSIGNED)));
        assertThat(AssignmentFolding.fold(row, changed(1, MONDAY, State.RECEIVED)))
                .isEqualTo(new Folded.Duplicate<>());
        assertThat(AssignmentFolding.fold(row, changed(3, MONDAY, State.RECEIVED)))
                .isEqualTo(new Folded.Gap<>(2));
        assertThat(AssignmentFolding.fold(null, changed(2, MONDAY, State.RECEIVED)))
                .isEqualTo(new Folded.Gap<>(1));
    }

    @Test
    void what_is_of_no_interest_moves_the_sequence_and_nothing_else() {
        AssignmentRow row = fold(null, new Assigned("a", 1, MONDAY, FACTS, standing(State.ASSIGNED)));
        AssignmentRow passed = fold(row, new Passed("a", 2, MONDAY.plusDays(3)));
        assertThat(passed).isEqualTo(new AssignmentRow("a", 2, FACTS, row.segments()));
        assertThat(fold(null, new Passed("a", 1, MONDAY))).isEqualTo(new AssignmentRow("a", 1, null, List.of()));
    }

    @Test
    void what_was_not_known_of_a_closed_day_does_not_come_into_it_later() {
        AssignmentRow row = fold(null, changed(1, MONDAY, State.RECEIVED));
        row = fold(row, new Assigned("a", 2, MONDAY.plusDays(2), FACTS, standing(State.ASSIGNED)));
        assertThat(row.segments()).extracting(Segment::day).containsExactly(MONDAY.plusDays(2));
    }

    @Test
    void of_one_day_the_last_stands_and_yesterday_stays_as_it_was() {
        AssignmentRow row = fold(null, new Assigned("a", 1, MONDAY, FACTS, standing(State.ASSIGNED)));
        row = fold(row, changed(2, MONDAY, State.RECEIVED));
        row = fold(row, changed(3, MONDAY.plusDays(1), State.ACCEPTED));
        assertThat(row.segments()).hasSize(2);
        assertThat(row.asOf(MONDAY.minusDays(1))).isEmpty();
        assertThat(row.asOf(MONDAY)).get().extracting(Segment::state).isEqualTo(State.RECEIVED);
        assertThat(row.asOf(MONDAY.plusDays(9)))
                .get()
                .extracting(Segment::state)
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void an_accepted_report_is_judged_by_the_day_it_was_made_not_accepted() {
        AssignmentRow row = fold(null, new Assigned("a", 1, MONDAY, FACTS, standing(State.ACCEPTED)));
        row = fold(row, changed(2, DUE, State.REPORTED));
        row = fold(row, changed(3, DUE.plusDays(5), State.COMPLETED));
        Segment last = row.segments().getLast();
        assertThat(last.reportedOn()).isEqualTo(DUE);
        assertThat(last.judged()).isEqualTo(Judgement.ON_TIME);
        assertThat(last.since()).isEqualTo(DUE.plusDays(5));
    }

    @Test
    void the_first_deadline_is_judged_beside_the_current_one() {
        LocalDate moved = DUE.plusDays(10);
        Standing done =
                new Standing(9, State.COMPLETED, moved, DUE, Evidence.VERIFIED, DUE.plusDays(2), null, null, null);
        AssignmentRow row = fold(null, new Assigned("a", 1, DUE.plusDays(3), FACTS, done));
        assertThat(row.segments().getLast().judged()).isEqualTo(Judgement.ON_TIME);
        assertThat(row.segments().getLast().judgedFirst()).isEqualTo(Judgement.LATE);
    }

    @Test
    void a_report_sent_back_does_not_stand() {
        AssignmentRow row = fold(null, new Assigned("a", 1, MONDAY, FACTS, standing(State.REPORTED)));
        row = fold(row, changed(2, DUE, State.IN_PROGRESS));
        assertThat(row.segments().getLast().reportedOn()).isNull();
        row = fold(row, changed(3, DUE.plusDays(1), State.REPORTED));
        row = fold(row, changed(4, DUE.plusDays(1), State.COMPLETED));
        assertThat(row.segments().getLast().judged()).isEqualTo(Judgement.LATE);
    }

    @Test
    void a_frozen_class_wins_over_the_dates() {
        Standing frozen = new Standing(
                2,
                State.COMPLETED,
                DUE,
                DUE,
                Evidence.VERIFIED,
                DUE.plusDays(3),
                Judgement.ON_TIME,
                Judgement.ON_TIME,
                null);
        AssignmentRow row = fold(null, new Assigned("a", 1, DUE.plusDays(4), FACTS, frozen));
        assertThat(row.segments().getLast().judged()).isEqualTo(Judgement.ON_TIME);
    }

    @Test
    void how_many_have_become_one_with_it_stands_until_an_event_says_more() {
        Standing joined = new Standing(2, State.RECEIVED, DUE, DUE, Evidence.NONE, null, null, null, 1);
        AssignmentRow row = fold(null, new Assigned("a", 1, MONDAY, FACTS, standing(State.ASSIGNED)));
        row = fold(row, new Changed("a", 2, MONDAY, joined));
        row = fold(row, changed(3, MONDAY.plusDays(1), State.ACCEPTED));
        assertThat(row.segments()).extracting(Segment::merged).containsExactly(1, 1);
    }

    private static Standing standing(State state) {
        return new Standing(1, state, DUE, DUE, Evidence.NONE, null, null, null, null);
    }

    private static Changed changed(long sequence, LocalDate day, State state) {
        return new Changed("a", sequence, day, standing(state));
    }

    private static AssignmentRow fold(AssignmentRow row, AssignmentEvent event) {
        return ((Folded.Applied<AssignmentRow>) AssignmentFolding.fold(row, event)).row();
    }
}
