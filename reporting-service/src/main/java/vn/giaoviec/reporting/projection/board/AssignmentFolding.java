package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Assigned;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Changed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Passed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Standing;

/** The fold of one assignment: pure, so that ordered, doubled and shuffled input end in the same row. */
public final class AssignmentFolding {
    private AssignmentFolding() {}

    /** {@code row} is null before the first event. */
    public static Folded<AssignmentRow> fold(AssignmentRow row, AssignmentEvent event) {
        return Folded.of(row, event, AssignmentFolding::next);
    }

    private static AssignmentRow next(AssignmentRow row, AssignmentEvent event) {
        AssignmentRow before = row == null ? new AssignmentRow(event.assignment(), 0, null, List.of()) : row;
        return switch (event) {
            case Assigned assigned -> assigned(before, assigned);
            case Changed changed ->
                new AssignmentRow(
                        before.id(),
                        event.sequence(),
                        before.facts(),
                        with(before, event, changed.standing(), changed.task()));
            case Passed passed -> new AssignmentRow(before.id(), passed.sequence(), before.facts(), before.segments());
        };
    }

    /**
     * What was said first stands. A row of which nothing was known is in no figure until this event's day: how it stood
     * before must not come into days that were closed without it.
     */
    private static AssignmentRow assigned(AssignmentRow before, Assigned event) {
        boolean known = before.facts() != null;
        AssignmentRow from = known ? before : new AssignmentRow(before.id(), before.sequence(), null, List.of());
        return new AssignmentRow(
                before.id(),
                event.sequence(),
                known ? before.facts() : event.facts(),
                with(from, event, event.standing(), null));
    }

    /** The last of a day stands: figures are taken at a day's end, and so a row grows by days, not by events. */
    private static List<Segment> with(
            AssignmentRow before, AssignmentEvent event, Standing now, Facts.TaskFacts amended) {
        Segment last = before.segments().isEmpty() ? null : before.segments().getLast();
        Segment next = segment(last, event, now, amended);
        List<Segment> segments = new ArrayList<>(before.segments());
        if (last != null && last.day().equals(next.day())) {
            segments.removeLast();
        }
        segments.add(next);
        return segments;
    }

    private static Segment segment(Segment last, AssignmentEvent event, Standing now, Facts.TaskFacts amended) {
        LocalDate day = last != null && last.day().isAfter(event.day()) ? last.day() : event.day();
        LocalDate reportedOn = reportedOn(last, day, now);
        boolean done = now.state() == State.COMPLETED;
        LocalDate doneOn = reportedOn == null ? day : reportedOn;
        return new Segment(
                day,
                event.sequence(),
                now.version(),
                now.state(),
                last != null && last.state() == now.state() ? last.since() : day,
                now.deadline(),
                now.firstDeadline(),
                reportedOn,
                now.evidence(),
                done ? judged(now.judged(), doneOn, now.deadline()) : null,
                done ? judged(now.judgedFirst(), doneOn, now.firstDeadline()) : null,
                now.merged() == null && last != null ? last.merged() : now.merged(),
                amended == null && last != null ? last.task() : amended);
    }

    private static Judgement judged(Judgement frozen, LocalDate doneOn, LocalDate deadline) {
        return Optional.ofNullable(frozen).orElseGet(() -> Judgement.of(doneOn, deadline));
    }

    private static LocalDate reportedOn(Segment last, LocalDate day, Standing now) {
        if (!now.state().keepsReport()) {
            return null;
        }
        if (now.reportedOn() != null) {
            return now.reportedOn();
        }
        boolean stands = last != null && last.state().keepsReport();
        return stands ? last.reportedOn() : now.state() == State.REPORTED ? day : null;
    }
}
