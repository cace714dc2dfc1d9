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
import java.util.function.Consumer;

/**
 * A task in the hands of one agency (task × agency × occurrence): what is true now. Immutable; it moves only by
 * {@link Transitions}. Deadlines are days in Asia/Ho_Chi_Minh.
 *
 * @param occurrence {@code -} for a task that does not recur
 * @param cause what made it: {@code edition 1}, {@code transfer <predecessor> <sequence>},
 *     {@code succession <act> <predecessor>}, {@code delegation <parent> <sequence>}, {@code import <source> <row>}
 * @param firstDeadline set once, never moved; null while there never was one
 * @param deadlineHistory deadlines after the first, oldest first
 * @param report the report that stands, or null
 * @param judgement only of what is completed
 * @param files ids of every file ever attached to it; whoever reads the assignment reads them
 * @param heardOn day in Asia/Ho_Chi_Minh on which its agency last did something about it, or had the work (back) in its
 *     hands; null: never
 * @param handler the officer who works on it, as the agency calls them; null while nobody was named
 * @param requests all that was ever asked about it
 * @param clocks that run on it, the next to fire first
 * @param parent assignment that delegated this one, or null
 * @param predecessors assignments whose work this one goes on with
 * @param successor only of what was transferred
 * @param followed edition of its directive by which it goes
 * @param merged how many leads of other agencies have become one with it; null: none
 * @param heir agency that took the place of its own, whose people read it too; or null
 * @param directiveEnded state of its directive, where that was withdrawn or superseded after this was final; else null
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
        LocalDate heardOn,
        String handler,
        Requests requests,
        List<Clock> clocks,
        String parent,
        List<String> predecessors,
        Successor successor,
        Integer followed,
        Integer merged,
        String heir,
        String directiveEnded) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final String ONCE = "-";
    /** Of such work one waits to hear. */
    public static final Set<State> GOING_ON = Set.of(State.ACCEPTED, State.IN_PROGRESS);
    /** Comes after every real deadline, so that the undated come last. */
    public static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    public Assignment {
        deadlineHistory = deadlineHistory == null ? List.of() : List.copyOf(deadlineHistory);
        files = files == null ? List.of() : List.copyOf(files);
        requests = requests == null ? Requests.NONE : requests;
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
        followed = followed == null ? directive.edition() : followed;
    }

    Assignment in(State next) {
        return with(copy -> copy.state = next);
    }

    Assignment reported(Report made) {
        return supported(made.evidence()).with(copy -> {
            copy.state = State.REPORTED;
            copy.evidenceLevel = higher(copy.evidenceLevel, EvidenceLevel.SELF_REPORTED);
            copy.report = made;
            copy.judgement = null;
        });
    }

    /** Proof once given stays given, whatever becomes of the report. */
    Assignment supported(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return this;
        }
        var all = new LinkedHashSet<>(files);
        evidence.stream().map(Evidence::fileId).filter(Objects::nonNull).forEach(all::add);
        return with(copy -> {
            copy.evidenceLevel = higher(evidenceLevel, EvidenceLevel.SUPPORTED);
            copy.files = List.copyOf(all);
        });
    }

    private static EvidenceLevel higher(EvidenceLevel one, EvidenceLevel other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    Assignment completed() {
        var reportedOn = LocalDate.ofInstant(report.reportedAt(), ZONE);
        var judged =
                new Judgement(Schedule.ofReport(deadline, reportedOn), Schedule.ofReport(firstDeadline, reportedOn));
        return with(copy -> {
            copy.state = State.COMPLETED;
            copy.evidenceLevel = EvidenceLevel.VERIFIED;
            copy.judgement = judged;
        });
    }

    /** No report stands any more, nor what confirmed it: the task counts as not completed, and the work goes on. */
    Assignment backAtWork() {
        return with(copy -> {
            copy.state = State.IN_PROGRESS;
            copy.evidenceLevel = evidenceLevel == EvidenceLevel.VERIFIED ? unconfirmed() : evidenceLevel;
            copy.report = null;
            copy.judgement = null;
        });
    }

    private EvidenceLevel unconfirmed() {
        return files.isEmpty() && report.evidence().isEmpty() ? EvidenceLevel.SELF_REPORTED : EvidenceLevel.SUPPORTED;
    }

    Assignment transferredTo(Successor next) {
        return with(copy -> {
            copy.state = State.TRANSFERRED;
            copy.report = null;
            copy.judgement = null;
            copy.successor = next;
        });
    }

    /** It goes on at the agency that took the place of its own. */
    Assignment inheritedBy(String agency, Successor next) {
        return transferredTo(next).with(copy -> copy.heir = agency);
    }

    /** Its own agency is no more, and whatever of it stays is read by the agency in its place. */
    public Assignment readBy(String itsHeir) {
        return with(copy -> copy.heir = itsHeir);
    }

    /**
     * Another of the same task goes on in this one. The first deadline is the earlier of both, the one in force the later;
     * of one without the other's.
     */
    Assignment joinedBy(String id, Assignment joined, String act, Actor actor, Instant at) {
        var first = Deadlines.earlier(firstDeadline, joined.firstDeadline);
        var now = Deadlines.later(deadline, joined.deadline);
        var all = new ArrayList<>(predecessors);
        all.add(id);
        var moved = Objects.equals(now, deadline)
                ? this
                : deadlineMoved(new DeadlineEntry(deadline, now, at, actor.id(), actor.agency(), "succession", act));
        return moved.with(copy -> {
            copy.predecessors = List.copyOf(all);
            copy.firstDeadline = first;
            if (role == Role.LEAD && joined.role == Role.LEAD) {
                copy.merged = stoodFor() + 1 + joined.stoodFor();
            }
        });
    }

    /** How many leads of other agencies it stands for. */
    int stoodFor() {
        return merged == null ? 0 : merged;
    }

    /** It goes on with the first of its predecessors. */
    public boolean wasHandedOver() {
        return AssignmentIds.isHandedOver(cause);
    }

    /** By which a task is brought over from another system once for an agency. */
    public String broughtOf() {
        return String.join("|", task.id(), agency, occurrence);
    }

    /** It was worked on in another system before. */
    public boolean wasBrought() {
        return AssignmentIds.isBrought(cause);
    }

    /** Where there was no deadline before, this is the first. */
    Assignment deadlineMoved(DeadlineEntry entry) {
        var deadlines = new ArrayList<>(deadlineHistory);
        deadlines.add(entry);
        return with(copy -> {
            copy.firstDeadline = firstDeadline == null ? entry.to() : firstDeadline;
            copy.deadline = entry.to();
            copy.deadlineHistory = List.copyOf(deadlines);
        });
    }

    Assignment handledBy(String officer) {
        return with(copy -> copy.handler = officer);
    }

    Assignment heardOn(LocalDate day) {
        return with(copy -> copy.heardOn = day);
    }

    /** Since when nothing was heard of work that goes on; null where none does: work on hold may be silent. */
    public LocalDate silentSince() {
        return GOING_ON.contains(state) ? heardOn : null;
    }

    Assignment with(Request request) {
        return with(copy -> copy.requests = requests.with(request));
    }

    Assignment amended(Task amended, int edition) {
        return with(copy -> {
            copy.task = amended;
            copy.followed = edition;
        });
    }

    /** What is final stays when its directive ends, and notes it: it is not reopened any more. */
    public Assignment ofEndedDirective(String itsState) {
        return with(copy -> copy.directiveEnded = itsState);
    }

    Assignment withClocks(List<Clock> running) {
        return with(copy -> copy.clocks = running);
    }

    /** With the clocks that run from its assignment on; {@code moment} is before its first event. */
    public Assignment begun(Moment moment) {
        return Clocks.after(this, List.of(new AssignmentEvent.Assigned(null, null)), moment);
    }

    /** When the next of its clocks fires; null when none runs. */
    public Instant nextClockAt() {
        return clocks.stream().map(Clock::dueAt).min(Instant::compareTo).orElse(null);
    }

    /** Its agency has something to do, and does not only take note. */
    boolean works() {
        return role != Role.INFORMED;
    }

    /** A copy that differs in what the change sets. */
    Assignment with(Consumer<AssignmentCopy> change) {
        var copy = new AssignmentCopy(this);
        change.accept(copy);
        return copy.made();
    }

    /** Null for what ended without being completed: it is in no class. */
    public Schedule schedule(Today today) {
        return switch (state) {
            case COMPLETED -> judgement.current();
            case NOT_DONE, TRANSFERRED, WITHDRAWN -> null;
            case ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD, REPORTED, RETURNED ->
                Schedule.ofOpen(deadline, today);
        };
    }

    /** Sorts lists: the deadline, the undated last. */
    public LocalDate dueOrder() {
        return deadline == null ? UNDATED : deadline;
    }

    /** Agencies that may see it: its own, the issuing side, and the one that took the place of its own. */
    public Set<String> readers() {
        var readers = new TreeSet<>(List.of(agency, directive.trackedBy()));
        if (!isDelegated()) {
            readers.add(directive.issuer());
        }
        if (heir != null) {
            readers.add(heir);
        }
        return readers;
    }

    /** The agency issued the directive or tracks it; of what was delegated it is the agency that did that. */
    public boolean isIssuingSide(String code) {
        return directive.trackedBy().equals(code)
                || !isDelegated() && directive.issuer().equals(code);
    }

    public boolean isDelegated() {
        return parent != null;
    }

    /** Undated means that it may take as long as it likes. */
    public boolean isDueAfter(LocalDate day) {
        return day != null && dueOrder().isAfter(day);
    }

    /** By the directive's own word: what was extended or reset since does not make it due later. */
    public boolean wasDueBefore(LocalDate day) {
        var due = firstDeadline;
        for (var entry : deadlineHistory) {
            if (entry.isAmendment()) {
                due = entry.to();
            }
        }
        return due != null && due.isBefore(day);
    }

    /** Accepted and neither reported nor ended; on hold too. */
    public boolean isWorkedOn() {
        return GOING_ON.contains(state) || state == State.ON_HOLD;
    }

    /** It is the agency's own, or was left to it by the one whose place it took. */
    boolean isOf(String code) {
        return agency.equals(code) || code != null && code.equals(heir);
    }

    /** It is open, and no report of it waits to be judged. */
    public boolean isWorkOfItsAgency() {
        return state.open() && state != State.REPORTED;
    }

    /** Nobody goes on with it: what was delegated of it ends with it. */
    public boolean isTakenAway() {
        return state == State.WITHDRAWN || state == State.TRANSFERRED || state == State.NOT_DONE;
    }

    /** Unique among what is open: an agency holds a task once. Null once it is final. */
    public String openKey() {
        return state.open() ? openKeyAt(agency) : null;
    }

    /** By which that agency would hold it. */
    public String openKeyAt(String code) {
        return AssignmentIds.openKey(this, code);
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
