package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giaoviec.task.model.AssignmentCommand.Accept;
import vn.giaoviec.task.model.AssignmentCommand.AskExplanation;
import vn.giaoviec.task.model.AssignmentCommand.AskExtension;
import vn.giaoviec.task.model.AssignmentCommand.AskHold;
import vn.giaoviec.task.model.AssignmentCommand.AskLateReturn;
import vn.giaoviec.task.model.AssignmentCommand.Grant;
import vn.giaoviec.task.model.AssignmentCommand.Insist;
import vn.giaoviec.task.model.AssignmentCommand.ReportDone;
import vn.giaoviec.task.model.AssignmentCommand.ReportProgress;
import vn.giaoviec.task.model.AssignmentCommand.Return;

/** The clocks of one assignment, on a Wednesday, with a deadline four weeks on. */
class ClocksTest {
    private static final LocalDate GIVEN = LocalDate.of(2026, 11, 25);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 23);

    private static Moment at(LocalDate day, int hour, long sequence) {
        return at(day, hour, sequence, Policy.STANDARD, WorkingCalendar.NONE);
    }

    private static Moment at(LocalDate day, int hour, long sequence, Policy policy, WorkingCalendar calendar) {
        var instant = day.atTime(LocalTime.of(hour, 0)).atZone(Assignment.ZONE).toInstant();
        return new Moment("a1", sequence, instant, policy, calendar, Family.NONE);
    }

    private static Assignment given(Role role, LocalDate deadline) {
        return Cases.assigned(role, EvidencePolicy.NONE, deadline).begun(at(GIVEN, 9, 0));
    }

    private static Assignment done(Assignment before, AssignmentCommand command, Actor actor, Moment moment) {
        return ((Decision.Accepted) Transitions.decide(before, command, actor, moment)).after();
    }

    private static List<String> running(Assignment assignment) {
        return assignment.clocks().stream().map(Clock::name).toList();
    }

    private static LocalDate dueOn(Assignment assignment, String name) {
        return assignment.clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .map(clock -> Assignment.dayOf(clock.dueAt()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsGivenIsToBeAcceptedAndStandsOnTheLadder() {
        var assignment = given(Role.LEAD, DEADLINE);
        assertThat(running(assignment))
                .containsExactly(
                        "acceptance",
                        "deadline-7",
                        "deadline-3",
                        "deadline-1",
                        "deadline+0",
                        "deadline+3",
                        "deadline+7");
        assertThat(dueOn(assignment, "acceptance"))
                .as("Thursday and Friday are the agency's, Monday it is told")
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(dueOn(assignment, "deadline-7")).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(dueOn(assignment, "deadline+3")).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(assignment.nextClockAt())
                .isEqualTo(assignment.clocks().getFirst().dueAt());
    }

    @Test
    void anAgencyInformedIsOnlyAskedToTakeNote() {
        var assignment = given(Role.INFORMED, DEADLINE);
        assertThat(running(assignment)).containsExactly("acceptance");
        var noted = done(assignment, new AssignmentCommand.Acknowledge(null), Cases.HEAD, at(GIVEN, 10, 1));
        assertThat(noted.clocks()).isEmpty();
        assertThat(noted.nextClockAt()).isNull();
    }

    @Test
    void progressSetsTheHeartbeatAnewAndAReportStopsAllButTheJudgement() {
        var accepted = done(given(Role.LEAD, DEADLINE), new Accept(null), Cases.HEAD, at(GIVEN, 10, 1));
        assertThat(running(accepted)).doesNotContain("acceptance").contains("heartbeat");
        var later = GIVEN.plusDays(10);
        var progress = new ReportProgress("Đạt 40%", 40, null, null, List.of());
        var going = done(accepted, progress, Cases.HEAD, at(later, 10, 2));
        assertThat(dueOn(going, "heartbeat")).as("thirty days on is a Monday").isEqualTo(LocalDate.of(2027, 1, 4));
        var reported = done(going, new ReportDone("Xong", List.of(), null), Cases.HEAD, at(later, 11, 4));
        assertThat(running(reported)).containsExactly("verification");
    }

    @Test
    void aLaterDeadlineSetsTheLadderAnew() {
        var accepted = done(given(Role.LEAD, DEADLINE), new Accept(null), Cases.HEAD, at(GIVEN, 10, 1));
        var wanted = DEADLINE.plusDays(7);
        var asked = done(accepted, new AskExtension(wanted, "Mưa bão", null), Cases.HEAD, at(GIVEN, 11, 2));
        assertThat(running(asked)).contains("request-undecided");
        var granted =
                done(asked, new Grant(RequestKind.EXTENSION, 1, null, "Đồng ý", null), Cases.MONITOR, at(GIVEN, 12, 3));
        assertThat(running(granted)).doesNotContain("request-undecided");
        assertThat(dueOn(granted, "deadline+0")).isEqualTo(wanted);
        assertThat(granted.clocks().stream()
                        .filter(clock -> clock.rule() == ClockRule.DEADLINE)
                        .map(Clock::armedAt))
                .containsOnly(5L);
    }

    @Test
    void stepsThatAreAlreadyPastAreNotArmed() {
        var assignment = given(Role.LEAD, GIVEN.plusDays(1));
        assertThat(running(assignment)).containsExactly("deadline+0", "acceptance", "deadline+3", "deadline+7");
    }

    @Test
    void afterAnOutageTheHighestStepAloneIsTold() {
        var assignment = given(Role.LEAD, DEADLINE);
        var fired =
                Ticking.decide(assignment, at(LocalDate.of(2026, 12, 29), 8, 1)).orElseThrow();
        var told = fired.events().stream()
                .map(AssignmentEvent.ClockFired.class::cast)
                .filter(event -> !event.overtaken())
                .map(event -> event.clock().name())
                .toList();
        assertThat(fired.events()).hasSize(6);
        assertThat(told).containsExactly("acceptance", "deadline+3");
        assertThat(running(fired.after())).containsExactly("deadline+7");
        assertThat(Ticking.decide(fired.after(), at(LocalDate.of(2026, 12, 29), 9, 7)))
                .as("nothing fires twice")
                .isEmpty();
    }

    @Test
    void whatNobodyAnsweredCountsAsAcceptedOnlyWhereThePolicySaysSo() {
        var late = LocalDate.of(2026, 11, 30);
        var byItself = new Policy(2, true, 2, 30, List.of(), 5, 2, 15);
        var assignment = given(Role.LEAD, null);
        var left = Ticking.decide(assignment, at(late, 8, 1)).orElseThrow();
        assertThat(left.after().state()).isEqualTo(State.ASSIGNED);
        var accepted = Ticking.decide(assignment, at(late, 8, 1, byItself, WorkingCalendar.NONE))
                .orElseThrow();
        assertThat(accepted.after().state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.events().getLast()).isInstanceOf(AssignmentEvent.Accepted.class);
        assertThat(level(left)).isEqualTo(ClockLevel.OVERDUE);
        assertThat(level(accepted)).isEqualTo(ClockLevel.SETTLED);
        assertThat(accepted.after().clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.name()).isEqualTo("heartbeat");
            assertThat(clock.armedAt()).isEqualTo(3);
        });
    }

    private static ClockLevel level(Decision.Accepted fired) {
        return ((AssignmentEvent.ClockFired) fired.events().getFirst()).clock().level();
    }

    @Test
    void anExplanationDueTheSameDayIsAskedOnceAndOfTwoStepsTheLaterIsTold() {
        var assignment = given(Role.LEAD, null);
        var today = done(assignment, new AskExplanation("Vì sao?", GIVEN, null), Cases.MONITOR, at(GIVEN, 14, 1));
        assertThat(running(today)).containsExactly("explanation-overdue", "acceptance");
        var friday = LocalDate.of(2026, 11, 27);
        var asked = done(assignment, new AskExplanation("Vì sao?", friday, null), Cases.MONITOR, at(GIVEN, 14, 1));
        var late = Ticking.decide(asked, at(LocalDate.of(2026, 11, 30), 8, 2)).orElseThrow();
        assertThat(late.events().stream()
                        .map(AssignmentEvent.ClockFired.class::cast)
                        .filter(event -> !event.overtaken())
                        .map(event -> event.clock().name()))
                .containsExactlyInAnyOrder("acceptance", "explanation-overdue");
    }

    @Test
    void whatCannotBeDecidedWhileATaskIsReturnedWaitsAnewWhenItIsInsistedOn() {
        var wanted = DEADLINE.plusDays(7);
        var asked = done(
                given(Role.LEAD, DEADLINE), new AskExtension(wanted, "Mưa bão", null), Cases.HEAD, at(GIVEN, 10, 1));
        var returned = done(asked, new Return(ReturnCode.UNCLEAR, "Chưa rõ"), Cases.HEAD, at(GIVEN, 11, 2));
        assertThat(running(returned)).containsExactly("returned");
        var insisted = done(returned, new Insist("Đúng thẩm quyền"), Cases.MONITOR, at(GIVEN.plusDays(1), 9, 3));
        assertThat(running(insisted)).contains("request-undecided", "acceptance", "deadline+7");
    }

    @Test
    void whatCanBeDecidedAtWorkAloneWaitsAnewWhenItIsTakenUpAgain() {
        var accepted = done(given(Role.LEAD, DEADLINE), new Accept(null), Cases.HEAD, at(GIVEN, 10, 1));
        var held = done(accepted, new AskHold("Chờ tỉnh", "Ý kiến của Sở", null), Cases.HEAD, at(GIVEN, 11, 2));
        var asked = done(
                held,
                new AskLateReturn(ReturnCode.NOT_COMPETENT, "Không đúng thẩm quyền"),
                Cases.HEAD,
                at(GIVEN, 12, 3));
        var granted = new Grant(RequestKind.LATE_RETURN, 1, null, "Đồng ý", null);
        var returned = done(asked, granted, Cases.SIGNER, at(GIVEN, 13, 4));
        var insisted = done(returned, new Insist("Đúng thẩm quyền"), Cases.MONITOR, at(GIVEN.plusDays(1), 9, 6));
        assertThat(running(insisted)).doesNotContain("request-undecided");
        var again = done(insisted, new Accept(null), Cases.HEAD, at(GIVEN.plusDays(1), 10, 7));
        assertThat(running(again)).contains("request-undecided", "heartbeat");
    }

    @Test
    void anExplanationThatIsOwedKeepsNobodyFromAccepting() {
        var asked = done(
                given(Role.LEAD, DEADLINE),
                new AskExplanation("Vì sao chậm?", DEADLINE, null),
                Cases.MONITOR,
                at(GIVEN, 10, 1));
        var accepted = done(asked, new Accept(null), Cases.HEAD, at(GIVEN, 11, 2));
        assertThat(running(accepted)).contains("explanation-due", "heartbeat").doesNotContain("request-undecided");
    }

    @Test
    void anotherCalendarMovesClocksOfTheSameArming() {
        var assignment = given(Role.LEAD, DEADLINE);
        var off = new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 27)), Set.of(), Set.of());
        var moved = Ticking.by(off, assignment);
        assertThat(dueOn(moved, "acceptance")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(moved.clocks().getFirst().armedAt()).isEqualTo(1);
        assertThat(Ticking.by(off, moved)).isSameAs(moved);
    }

    @Test
    void aReminderIsWorthSendingUntilTheDeadlineIsOver() {
        var assignment = given(Role.LEAD, DEADLINE);
        var fired =
                Ticking.decide(assignment, at(LocalDate.of(2026, 12, 14), 8, 1)).orElseThrow();
        assertThat(fired.events().getLast()).isInstanceOfSatisfying(AssignmentEvent.ClockFired.class, event -> {
            assertThat(event.clock().name()).isEqualTo("deadline-7");
            assertThat(event.clock().level()).isEqualTo(ClockLevel.REMINDER);
            assertThat(event.worthTellingUntil()).isEqualTo(Instant.parse("2026-12-23T17:00:00Z"));
        });
    }
}
