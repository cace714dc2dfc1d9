package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giaoviec.reporting.projection.directive.DirectiveRow;
import vn.giaoviec.reporting.projection.directive.DirectiveRow.Assignee;
import vn.giaoviec.reporting.projection.register.RegisterRow;
import vn.giaoviec.reporting.projection.register.RegisterRow.Succession;

class BoardTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant TOLD = Instant.parse("2026-11-02T03:00:00Z");
    private static final Scope ALL = new Scope.All();
    private static final Scope OFFICE = new Scope.Agency("office");

    private final Board board = new Board();

    @Test
    void a_task_of_several_leads_is_nine_of_sixteen_with_the_missing_ones() {
        for (int n = 0; n < 16; n++) {
            put("a" + n, "xa" + n, Role.LEAD, n < 9 ? State.COMPLETED : State.ACCEPTED, DAY);
        }
        put("gone", "xa16", Role.LEAD, State.WITHDRAWN, DAY);
        put("helper", "phong", Role.COORDINATING, State.ACCEPTED, DAY);

        TaskRollUp rollUp = board.rollUp(OFFICE, "d1-1", null, DAY).orElseThrow();
        assertThat(rollUp.completed()).isEqualTo(9);
        assertThat(rollUp.total()).isEqualTo(16);
        assertThat(rollUp.finished()).isFalse();
        assertThat(rollUp.missing()).extracting(Hit::agency).hasSize(7).contains("xa9", "xa15");
    }

    @Test
    void a_roll_up_says_how_many_they_were_before_agencies_were_merged() {
        put("a1", "xa1", Role.LEAD, State.COMPLETED, DAY);
        var before = segment(DAY.minusDays(5), State.ACCEPTED, null, null, null);
        var after = segment(DAY, State.IN_PROGRESS, null, null, 1);
        board.put(new AssignmentRow("a2", 1, facts("xa2", Role.LEAD), List.of(before, after)));
        put("a3", "xa3", Role.LEAD, State.TRANSFERRED, null);
        TaskRollUp rollUp = board.rollUp(OFFICE, "d1-1", null, DAY).orElseThrow();
        assertThat(rollUp.total()).isEqualTo(2);
        assertThat(rollUp.formerly()).isEqualTo(3);
        assertThat(board.rollUp(OFFICE, "d1-1", null, DAY.minusDays(1))
                        .orElseThrow()
                        .formerly())
                .as("on the day before")
                .isEqualTo(2);
    }

    @Test
    void an_addressee_rolls_up_its_own_part_and_a_stranger_finds_no_task() {
        put("a1", "xa1", Role.LEAD, State.COMPLETED, DAY);
        put("a2", "xa2", Role.LEAD, State.ACCEPTED, DAY);
        TaskRollUp own =
                board.rollUp(new Scope.Agency("xa1"), "d1-1", null, DAY).orElseThrow();
        assertThat(own.total()).isOne();
        assertThat(own.missing()).isEmpty();
        assertThat(own.finished()).as("of the others it is told nothing").isNull();
        assertThat(board.rollUp(new Scope.Agency("xa9"), "d1-1", null, DAY)).isEmpty();
        assertThat(board.rollUp(ALL, "d1-9", null, DAY)).isEmpty();
    }

    @Test
    void whoever_sees_no_lead_of_a_task_finds_none_and_the_issuing_side_is_told_whether_it_is_finished() {
        put("a1", "xa1", Role.LEAD, State.ACCEPTED, DAY);
        put("a2", "xa2", Role.COORDINATING, State.COMPLETED, DAY);
        put("a3", "xa3", Role.INFORMED, State.RECEIVED, null);
        putPart("p1", "xa4", "xa1");
        for (String agency : List.of("xa2", "xa3", "xa4")) {
            assertThat(board.rollUp(new Scope.Agency(agency), "d1-1", null, DAY))
                    .as(agency)
                    .isEmpty();
        }
        assertThat(board.rollUp(new Scope.Agency("xa1"), "d1-1", null, DAY))
                .get()
                .satisfies(own -> {
                    assertThat(own.total()).isOne();
                    assertThat(own.finished()).isNull();
                });
        for (Scope scope : List.of(ALL, OFFICE, new Scope.Agency("ubnd"))) {
            assertThat(board.rollUp(scope, "d1-1", null, DAY).orElseThrow().finished())
                    .isFalse();
        }
        put("a1", 2, "xa1", Role.LEAD, State.COMPLETED, DAY);
        assertThat(board.rollUp(OFFICE, "d1-1", null, DAY).orElseThrow().finished())
                .isTrue();
    }

    @Test
    void a_roll_up_of_what_recurs_is_of_the_latest_occurrence_due_or_else_of_the_first_to_come() {
        for (int n = 1; n <= 3; n++) {
            putOnce("s" + n, "2026-09", "xa" + n, State.COMPLETED, DAY.minusDays(60));
            putOnce("o" + n, "2026-10", "xa" + n, n == 1 ? State.COMPLETED : State.ACCEPTED, DAY.minusDays(30));
            putOnce("w" + n, "2026-W47", "xa" + n, State.WITHDRAWN, DAY.minusDays(2));
            putOnce("n" + n, "2026-11", "xa" + n, State.ACCEPTED, DAY.plusDays(1));
            putOnce("d" + n, "2026-12", "xa" + n, State.ASSIGNED, DAY.plusDays(30));
        }
        TaskRollUp latest = board.rollUp(OFFICE, "d1-1", null, DAY).orElseThrow();
        assertThat(latest.occurrence()).isEqualTo("2026-10");
        assertThat(latest.completed()).isOne();
        assertThat(latest.total()).isEqualTo(3);
        assertThat(latest.missing()).extracting(Hit::agency).containsExactly("xa2", "xa3");
        assertThat(latest.finished()).isFalse();
        TaskRollUp named = board.rollUp(OFFICE, "d1-1", "2026-09", DAY).orElseThrow();
        assertThat(named.occurrence()).isEqualTo("2026-09");
        assertThat(named.total()).isEqualTo(3);
        assertThat(named.finished()).isTrue();
        assertThat(occurrenceOf("xa1", DAY.plusDays(1))).as("due today").isEqualTo("2026-11");
        assertThat(board.rollUp(OFFICE, "d1-1", "2027-01", DAY)).isEmpty();
        putOnce("c1", "2026-11", "xa8", State.ACCEPTED, DAY.plusDays(1));
        putOnce("c2", "2026-12", "xa8", State.ACCEPTED, DAY.plusDays(30));
        assertThat(occurrenceOf("xa8", DAY)).as("the first to come").isEqualTo("2026-11");
        assertThat(board.rollUp(new Scope.Agency("xa8"), "d1-1", "2026-10", DAY))
                .as("it has no part in that one")
                .isEmpty();
    }

    private String occurrenceOf(String agency, LocalDate day) {
        return board.rollUp(new Scope.Agency(agency), "d1-1", null, day)
                .orElseThrow()
                .occurrence();
    }

    @Test
    void rates_print_what_they_are_taken_of() {
        put("done", "xa1", Role.LEAD, State.COMPLETED, DAY.plusDays(1));
        put("late", "xa1", Role.LEAD, State.ACCEPTED, DAY.minusDays(1));
        put("given up", "xa1", Role.LEAD, State.NOT_DONE, DAY);
        put("ahead", "xa1", Role.LEAD, State.ACCEPTED, DAY);
        put("undated", "xa1", Role.LEAD, State.COMPLETED, null);
        Counts counts = board.figures(Question.asOf(ALL, DAY), Dimension.AGENCY).total();
        assertThat(counts.due()).isEqualTo(new Rate(2, 4));
        assertThat(counts.all()).isEqualTo(new Rate(2, 5));
        assertThat(counts.onTimeCurrent()).isEqualTo(new Rate(1, 1));
        assertThat(counts.onTimeFirst()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void informed_agencies_are_counted_apart() {
        put("told", "xa1", Role.INFORMED, State.ASSIGNED, null);
        put("read", "xa2", Role.INFORMED, State.RECEIVED, null);
        Question informed = new Question(
                ALL,
                DAY,
                Map.of(Dimension.ROLE, Set.of("INFORMED")),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Delegation.NONE);
        Counts counts = board.figures(informed, Dimension.ROLE).total();
        assertThat(counts.total()).isZero();
        assertThat(counts.of(Bucket.INFORMED)).isEqualTo(2);
        assertThat(counts.of(Bucket.INFORMED_ACKNOWLEDGED)).isEqualTo(1);
        assertThat(board.list(informed, null, 9).hits()).isEmpty();
    }

    @Test
    void names_are_those_of_the_day() {
        board.put(new RegisterRow(
                "xa1",
                2,
                List.of(
                        new RegisterRow.Entry(DAY.minusDays(9), "Xã Một", "commune"),
                        new RegisterRow.Entry(DAY, "Phường Một", "ward")),
                List.of(),
                null));
        put("a", "xa1", Role.LEAD, State.ACCEPTED, null);
        assertThat(board.figures(Question.asOf(ALL, DAY.minusDays(1)), Dimension.AGENCY)
                        .rows())
                .extracting(Figures.Figure::name)
                .containsExactly("Xã Một");
        assertThat(board.figures(Question.asOf(ALL, DAY), Dimension.KIND).rows())
                .extracting(Figures.Figure::key, Figures.Figure::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ward", "Phường"));
    }

    @Test
    void months_are_as_many_as_there_are() {
        int months = 200;
        for (int month = 0; month < months; month++) {
            put("m" + month, "xa1", Role.LEAD, State.ACCEPTED, DAY.plusMonths(month));
        }
        var figures = board.figures(Question.asOf(ALL, DAY), Dimension.MONTH);
        assertThat(figures.rows()).hasSize(months).allMatch(row -> row.counts().total() == 1);
    }

    @Test
    void an_issued_directive_is_here_when_all_its_assignees_are() {
        board.put(new DirectiveRow(
                "d1",
                1,
                TOLD,
                "ubnd",
                "office",
                List.of(
                        new Assignee("d1-1", "xa1", Role.LEAD, 1, false),
                        new Assignee("d1-1", "xa2", Role.COORDINATING, 1, false))));
        put("a1", "xa1", Role.LEAD, State.ASSIGNED, null);
        assertThat(board.holds(OFFICE, "d1", 1)).isFalse();
        put("a2", "xa2", Role.COORDINATING, State.ASSIGNED, null);
        assertThat(board.holds(OFFICE, "d1", 1)).isTrue();
        assertThat(board.holds(OFFICE, "d1", 2)).isFalse();
        assertThat(board.holds(new Scope.Agency("xa2"), "d1", 1)).isTrue();
        assertThat(board.holds(new Scope.Agency("xa3"), "d1", 1)).isFalse();
        board.put(new DirectiveRow(
                "d1", 2, TOLD, "ubnd", "office", List.of(new Assignee("d1-2", "xa3", Role.LEAD, 2, true))));
        assertThat(board.holds(new Scope.Agency("xa3"), "d1", 2))
                .as("given in its time")
                .isTrue();
    }

    @Test
    void what_a_predecessor_did_is_not_waited_for_at_the_heir_that_an_edition_names() {
        put("a1", "xa1", Role.LEAD, State.COMPLETED, null);
        var heir = new Assignee("d1-1", "xa3", Role.LEAD, 2, false);
        board.put(new DirectiveRow("d1", 2, TOLD, "ubnd", "office", List.of(heir)));
        board.put(succession(TOLD.plusSeconds(1)));
        assertThat(board.holds(ALL, "d1", 2)).as("told later").isFalse();
        board.put(new DirectiveRow("d1", 3, TOLD.plusSeconds(1), "ubnd", "office", List.of(heir)));
        assertThat(board.holds(ALL, "d1", 3)).isTrue();
        var other = new Assignee("d1-1", "xa3", Role.COORDINATING, 4, false);
        board.put(new DirectiveRow("d1", 4, TOLD.plusSeconds(1), "ubnd", "office", List.of(other)));
        assertThat(board.holds(ALL, "d1", 4)).as("given anew in another role").isFalse();
    }

    @Test
    void what_names_one_that_has_ended_is_waited_for_at_its_heir() {
        board.put(succession(TOLD));
        var ended = new Assignee("d1-1", "xa1", Role.LEAD, 1, false);
        board.put(new DirectiveRow("d1", 1, TOLD, "ubnd", "office", List.of(ended)));
        assertThat(board.holds(ALL, "d1", 1)).isFalse();
        put("a3", "xa3", Role.LEAD, State.ASSIGNED, null);
        assertThat(board.holds(ALL, "d1", 1)).isTrue();
    }

    private static RegisterRow succession(Instant toldAt) {
        return new RegisterRow(
                "succession.xa3.1", 1, List.of(), List.of(), new Succession(toldAt, "xa3", List.of("xa1")));
    }

    @Test
    void a_position_that_one_may_not_see_is_like_one_that_is_not_there() {
        put("a1", "xa1", Role.LEAD, State.ASSIGNED, null);
        assertThat(board.holds(new Scope.Agency("xa1"), "a1", 1)).isTrue();
        assertThat(board.holds(new Scope.Agency("xa2"), "a1", 1)).isFalse();
        assertThat(board.holds(ALL, "unheard of", 1)).isFalse();
    }

    private void put(String id, String agency, Role role, State state, LocalDate deadline) {
        put(id, 1, agency, role, state, deadline);
    }

    private void putOnce(String id, String occurrence, String agency, State state, LocalDate due) {
        var once = facts(agency, Role.LEAD);
        var facts = new Facts(agency, Role.LEAD, once.directive(), once.task(), occurrence, null);
        Judgement judged = state == State.COMPLETED ? Judgement.ON_TIME : null;
        Segment segment = segment(DAY.minusDays(70), state, due, judged, null);
        board.put(new AssignmentRow(id, 1, facts, List.of(segment)));
    }

    /** What {@code by} has delegated of the task. */
    private void putPart(String id, String agency, String by) {
        var part = new Facts(
                agency,
                Role.LEAD,
                new Facts.DirectiveFacts("d1", "12/TB", "subject", "ubnd", by, 1, DAY),
                new Facts.TaskFacts("d1-1", "quote", List.of(), null, null),
                "-",
                "a1");
        Segment segment = segment(DAY.minusDays(5), State.ASSIGNED, DAY, null, null);
        board.put(new AssignmentRow(id, 1, part, List.of(segment)));
    }

    private void put(String id, long sequence, String agency, Role role, State state, LocalDate deadline) {
        boolean done = state == State.COMPLETED;
        Judgement judged = done ? Judgement.of(DAY, deadline) : null;
        Segment segment = segment(DAY.minusDays(5), state, deadline, judged, null);
        board.put(new AssignmentRow(id, sequence, facts(agency, role), List.of(segment)));
    }

    private static Segment segment(LocalDate day, State state, LocalDate deadline, Judgement judged, Integer merged) {
        return new Segment(
                day, 1, 1, state, DAY, deadline, deadline, null, Evidence.NONE, judged, judged, merged, null);
    }

    private static Facts facts(String agency, Role role) {
        return new Facts(
                agency,
                role,
                new Facts.DirectiveFacts("d1", "12/TB", "subject", "ubnd", "office", 1, DAY),
                new Facts.TaskFacts("d1-1", "quote", List.of(), null, null),
                "-",
                null);
    }
}
