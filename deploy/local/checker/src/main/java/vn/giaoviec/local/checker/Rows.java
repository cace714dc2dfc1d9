package vn.giaoviec.local.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaoviec.local.checker.Row.Facts;
import vn.giaoviec.local.checker.Row.Segment;

/**
 * 9: every row of reporting is what the events on the topic make of it, day by day, up to the row's own number: whether
 * that number is right is another question ({@link Numbers}).
 */
final class Rows implements Judge {
    private static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";

    /** What tells how an assignment stands; of any other type reporting takes the number alone. */
    private static final Set<String> TELLING = Set.of(
            ASSIGNED,
            "vn.giaoviec.assignment.amended.v1",
            "vn.giaoviec.assignment.status-changed.v1",
            "vn.giaoviec.assignment.progress-reported.v1",
            "vn.giaoviec.assignment.deadline-changed.v1",
            "vn.giaoviec.assignment.extension-requested.v1",
            "vn.giaoviec.assignment.extension-closed.v1",
            "vn.giaoviec.assignment.hold-requested.v1",
            "vn.giaoviec.assignment.hold-closed.v1",
            "vn.giaoviec.assignment.late-return-requested.v1",
            "vn.giaoviec.assignment.late-return-closed.v1",
            "vn.giaoviec.assignment.explanation-requested.v1",
            "vn.giaoviec.assignment.explanation-closed.v1",
            "vn.giaoviec.assignment.joined.v1",
            "vn.giaoviec.assignment.delegated.v1",
            "vn.giaoviec.assignment.handler-named.v1",
            "vn.giaoviec.assignment.evidence-added.v1",
            "vn.giaoviec.assignment.commented.v1",
            "vn.giaoviec.assignment.urged.v1",
            "vn.giaoviec.assignment.clock-fired.v1");

    /** A value that this release has not heard of is kept by this name. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final Set<String> ROLES = Set.of("LEAD", "COORDINATING", "INFORMED");
    private static final Set<String> STATES = Set.of(
            "ASSIGNED",
            "RECEIVED",
            "ACCEPTED",
            "IN_PROGRESS",
            "ON_HOLD",
            "RETURNED",
            "REPORTED",
            "COMPLETED",
            "NOT_DONE",
            "TRANSFERRED",
            "WITHDRAWN");

    /** A report stands only while it waits for the office or was accepted. */
    private static final Set<String> WITH_A_REPORT = Set.of("REPORTED", "COMPLETED");

    private static final Set<String> CLASSES = Set.of("ON_TIME", "LATE", "NO_DEADLINE");

    @Override
    public String judge(Look look, Findings findings) {
        var published = look.published(Places.ASSIGNMENTS);
        var days = days(look);
        int segments = 0;
        for (var row : look.rows.values()) {
            var expected = fold(row, published.getOrDefault(row.id(), List.of()), days);
            segments += expected.segments().size();
            if (!expected.equals(row)) {
                findings.violated(
                        row.id(),
                        "reporting says at number " + row.sequence() + " " + words(row) + ", the topic "
                                + words(expected));
            }
        }
        return look.rows.size() + " rows, " + segments + " segments";
    }

    /** The day that an event counts for, where it first came behind the marker of the day of its time. */
    private static Map<String, String> days(Look look) {
        var seen = new HashSet<String>();
        var days = new HashMap<String, String>();
        for (var record : look.records.get(Places.ASSIGNMENTS)) {
            if (record.event() != null && seen.add(record.event().id()) && record.countsFrom() != null) {
                days.put(record.event().id(), record.countsFrom());
            }
        }
        return days;
    }

    private static Row fold(Row row, List<Recorded> events, Map<String, String> days) {
        var folded = new Row(row.id(), row.sequence(), null, List.of());
        for (var event : events) {
            if (event.sequence() > row.sequence()) {
                break;
            }
            if (TELLING.contains(event.type())) {
                folded = with(folded, event, days.getOrDefault(event.id(), event.day()));
            }
        }
        return folded;
    }

    private static Row with(Row row, Recorded event, String day) {
        var segments = new ArrayList<>(row.segments());
        var last = segments.isEmpty() ? null : segments.getLast();
        var from = last != null && last.day().compareTo(day) > 0 ? last.day() : day;
        var state = known(event.told().state(), STATES);
        if (last != null && last.day().equals(from)) {
            segments.removeLast();
        }
        segments.add(segment(last, event, from, state));
        return new Row(
                row.id(),
                row.sequence(),
                event.type().equals(ASSIGNED) ? facts(event.told()) : row.facts(),
                List.copyOf(segments));
    }

    private static Facts facts(Recorded.Told told) {
        return new Facts(
                told.agency(), known(told.role(), ROLES), told.task(), told.issuer(), told.trackedBy(), told.parent());
    }

    private static Segment segment(Segment last, Recorded event, String day, String state) {
        var told = event.told();
        var reportedOn = reportedOn(last, told, day, state);
        var done = reportedOn == null ? day : reportedOn;
        var completed = state.equals("COMPLETED");
        return new Segment(
                day,
                event.sequence(),
                told.version(),
                state,
                last != null && last.state().equals(state) ? last.since() : day,
                told.deadline(),
                told.firstDeadline(),
                reportedOn,
                completed ? judged(told.judged(), done, told.deadline()) : null,
                completed ? judged(told.judgedFirst(), done, told.firstDeadline()) : null);
    }

    /** Where no event named the day, that on which it was first told to be reported. */
    private static String reportedOn(Segment last, Recorded.Told told, String day, String state) {
        if (!WITH_A_REPORT.contains(state)) {
            return null;
        }
        if (told.reportedOn() != null) {
            return told.reportedOn();
        }
        if (last != null && WITH_A_REPORT.contains(last.state())) {
            return last.reportedOn();
        }
        return state.equals("COMPLETED") ? null : day;
    }

    /** What was frozen; where nothing was that this release has heard of, the days decide. */
    private static String judged(String frozen, String done, String deadline) {
        if (frozen != null && CLASSES.contains(frozen)) {
            return frozen;
        }
        return deadline == null ? "NO_DEADLINE" : done.compareTo(deadline) > 0 ? "LATE" : "ON_TIME";
    }

    private static String known(String wire, Set<String> known) {
        return wire != null && known.contains(wire) ? wire : UNKNOWN;
    }

    private static String words(Row row) {
        return row.facts() + " " + row.segments();
    }
}
