package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A task in the hands of one agency (task × agency × occurrence): what is true now. Immutable; it moves only by
 * {@link Transitions}. Deadlines are days in Asia/Ho_Chi_Minh.
 *
 * @param occurrence {@code -} for a task that does not recur
 * @param cause what made it: {@code edition 1}, {@code transfer <predecessor> <sequence>}
 * @param firstDeadline set once, never moved; null while there never was one
 * @param deadlineHistory deadlines after the first, oldest first
 * @param report the report that stands, or null
 * @param judgement only of what is completed
 * @param files ids of every file ever attached to it; whoever reads the assignment reads them
 * @param parent assignment that delegated this one, or null
 * @param predecessors assignments whose work this one goes on with
 * @param successor only of what was transferred
 */
public record Assignment(
        Directive directive,
        Task task,
        String agency,
        Role role,
        String occurrence,
        String cause,
        State state,
        LocalDate firstDeadline,
        LocalDate deadline,
        List<DeadlineEntry> deadlineHistory,
        EvidenceLevel evidenceLevel,
        Report report,
        Judgement judgement,
        List<String> files,
        String parent,
        List<String> predecessors,
        Successor successor) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final String ONCE = "-";
    /** Comes after every real deadline, so that the undated come last. */
    public static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    public Assignment {
        deadlineHistory = deadlineHistory == null ? List.of() : List.copyOf(deadlineHistory);
        files = files == null ? List.of() : List.copyOf(files);
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
    }

    /** A task newly given to an agency, with its first deadline if it has one. */
    public static Assignment given(
            Directive directive, Task task, String agency, Role role, String cause, LocalDate deadline) {
        return new Assignment(
                directive,
                task,
                agency,
                role,
                ONCE,
                cause,
                State.ASSIGNED,
                deadline,
                deadline,
                List.of(),
                EvidenceLevel.NONE,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }

    /** The same task in the next hands, from the beginning; the first deadline stays the first. */
    Assignment handedTo(String next, String byCause, String predecessor, DeadlineEntry moved) {
        var deadlines = new ArrayList<>(deadlineHistory);
        var newDeadline = deadline;
        if (moved != null) {
            deadlines.add(moved);
            newDeadline = moved.to();
        }
        return new Assignment(
                directive,
                task,
                next,
                role,
                occurrence,
                byCause,
                State.ASSIGNED,
                firstDeadline == null ? newDeadline : firstDeadline,
                newDeadline,
                deadlines,
                EvidenceLevel.NONE,
                null,
                null,
                List.of(),
                parent,
                List.of(predecessor),
                null);
    }

    Assignment in(State next) {
        return with(next, evidenceLevel, report, judgement, files, successor);
    }

    Assignment reported(Report made) {
        var level = reached(EvidenceLevel.SELF_REPORTED, made.evidence());
        return with(State.REPORTED, level, made, null, filesWith(made.evidence()), null);
    }

    Assignment supported(List<Evidence> evidence) {
        return with(state, reached(evidenceLevel, evidence), report, judgement, filesWith(evidence), successor);
    }

    /** Proof once given stays given, whatever becomes of the report. */
    private EvidenceLevel reached(EvidenceLevel floor, List<Evidence> evidence) {
        var now = evidence.isEmpty() ? floor : EvidenceLevel.SUPPORTED;
        return now.compareTo(evidenceLevel) > 0 ? now : evidenceLevel;
    }

    private List<String> filesWith(List<Evidence> evidence) {
        var all = new LinkedHashSet<>(files);
        evidence.stream().map(Evidence::fileId).filter(Objects::nonNull).forEach(all::add);
        return List.copyOf(all);
    }

    Assignment completed() {
        var reportedOn = LocalDate.ofInstant(report.reportedAt(), ZONE);
        var judged =
                new Judgement(Schedule.ofReport(deadline, reportedOn), Schedule.ofReport(firstDeadline, reportedOn));
        return with(State.COMPLETED, EvidenceLevel.VERIFIED, report, judged, files, null);
    }

    /** The report no longer stands: the task counts as not completed. */
    Assignment sentBack() {
        return with(State.IN_PROGRESS, evidenceLevel, null, null, files, null);
    }

    Assignment transferredTo(Successor next) {
        return with(State.TRANSFERRED, evidenceLevel, null, null, files, next);
    }

    private Assignment with(
            State next, EvidenceLevel level, Report made, Judgement judged, List<String> attached, Successor into) {
        return new Assignment(
                directive,
                task,
                agency,
                role,
                occurrence,
                cause,
                next,
                firstDeadline,
                deadline,
                deadlineHistory,
                level,
                made,
                judged,
                attached,
                parent,
                predecessors,
                into);
    }

    /** Null for what ended without being completed: it is in no class. */
    public Schedule schedule(Today today) {
        return switch (state) {
            case COMPLETED -> judgement.current();
            case TRANSFERRED, WITHDRAWN -> null;
            case ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, REPORTED, RETURNED -> Schedule.ofOpen(deadline, today);
        };
    }

    /** Sorts lists: the deadline, the undated last. */
    public LocalDate dueOrder() {
        return deadline == null ? UNDATED : deadline;
    }

    /** Agencies that may see it: its own and the issuing side. */
    public Set<String> readers() {
        return new TreeSet<>(List.of(agency, directive.issuer(), directive.trackedBy()));
    }

    /** The agency issued the directive or tracks it. */
    public boolean isIssuingSide(String code) {
        return directive.issuingSide(code);
    }

    /** Unique among what is open: an agency holds a task once. Null once it is final. */
    public String openKey() {
        return state.open() ? AssignmentIds.openKey(this) : null;
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
