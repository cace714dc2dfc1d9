package vn.giaoviec.local.checker;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;

/**
 * What is remembered of one event, so that many fit into memory.
 *
 * @param time when it was recorded, milliseconds since 1970
 * @param directive that it belongs to; null of what belongs to none
 * @param cause id of the command or event that made it
 * @param digest of its bytes, the beginning of their SHA-256
 * @param waiting still in an outbox, so that it may not be on its topic yet
 * @param told what it says, of an assignment; absent members are null
 */
record Recorded(
        String id,
        String type,
        String subject,
        long sequence,
        long time,
        String directive,
        String cause,
        long digest,
        boolean waiting,
        Told told) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> FINAL = Set.of("COMPLETED", "NOT_DONE", "TRANSFERRED", "WITHDRAWN");

    /** How the cause of what was made by a succession begins; it ends with the assignment that it took over from. */
    private static final String SUCCESSION = "succession ";

    /** Of a task in such a rhythm an assignment is made each time, and none may be there yet. */
    private static final Set<String> ITS_TIME_COMES = Set.of("weekly", "monthly", "quarterly", "half-yearly", "yearly");

    /**
     * @param version 0 where it names none
     * @param task the id of the task that an assignment is of
     * @param occurrence of a recurring task, {@code -} of any other
     * @param parent the assignment that it was delegated from
     * @param deadline a day in Asia/Ho_Chi_Minh, as text
     * @param firstDeadline likewise
     * @param reportedOn the day of the report that stands, likewise
     * @param judged the report against the deadline, frozen
     * @param judgedFirst likewise against the first deadline
     * @param leading of an edition of a directive: ids of its tasks that have a lead now, and not only when they recur
     * @param heir who takes the place of {@code predecessors}, of a succession
     * @param goesOnWith the assignments that it took over from: two where a succession joined them
     * @param fired the clock that fired, by rule, request and arming
     */
    record Told(
            long version,
            String state,
            String task,
            String occurrence,
            String agency,
            String role,
            String issuer,
            String trackedBy,
            String parent,
            String deadline,
            String firstDeadline,
            String reportedOn,
            String judged,
            String judgedFirst,
            List<String> leading,
            String heir,
            List<String> predecessors,
            List<String> goesOnWith,
            String fired) {
        boolean isFinal() {
            return FINAL.contains(state);
        }

        /** The agencies that may learn of the assignment; of what was delegated not its directive's issuer. */
        Collection<String> named() {
            var tracking = parent == null ? Stream.of(issuer, trackedBy) : Stream.of(trackedBy);
            return Stream.concat(Stream.of(agency), tracking)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    static Recorded of(Envelope event, byte[] bytes, boolean waiting) {
        var data = event.data();
        var told = new Told(
                data.path("version").asLong(0),
                text(data, "state"),
                text(data.path("task"), "id"),
                once(data.path("occurrence").asString("-")),
                text(data, "agency"),
                text(data, "role"),
                text(data.path("directive"), "issuer"),
                text(data.path("directive"), "trackedBy"),
                text(data, "parent"),
                text(data, "deadline"),
                text(data, "firstDeadline"),
                reportedOn(data),
                text(data, "class"),
                text(data, "classFirst"),
                leading(data),
                text(data, "heir"),
                data.path("predecessors").valueStream().map(JsonNode::asString).toList(),
                goesOnWith(data),
                fired(data));
        return new Recorded(
                event.id(),
                once(event.type()),
                once(event.subject()),
                event.sequence(),
                event.time().toEpochMilli(),
                once(event.correlationid()),
                event.causationid(),
                digest(bytes),
                waiting,
                told);
    }

    /** The day of its time in Asia/Ho_Chi_Minh. */
    String day() {
        return day(Instant.ofEpochMilli(time));
    }

    private static String day(Instant moment) {
        return once(LocalDate.ofInstant(moment, ZONE).toString());
    }

    /** The last of a history that says how the assignment stands. */
    static Optional<Recorded> standing(List<Recorded> history) {
        return history.reversed().stream().filter(Recorded::tellsState).findFirst();
    }

    /** Whether it says how the assignment stands after it. */
    boolean tellsState() {
        return told.state() != null;
    }

    private static String reportedOn(JsonNode data) {
        var at = data.path("reportedAt").asString(null);
        try {
            return at == null ? null : day(Instant.parse(at));
        } catch (DateTimeParseException unreadable) {
            // Reporting parks such an event, so that no row has come to it.
            return null;
        }
    }

    private static List<String> leading(JsonNode data) {
        return data.path("tasks").isArray()
                ? data.get("tasks")
                        .valueStream()
                        .filter(task -> !ITS_TIME_COMES.contains(
                                task.path("recurrence").path("cadence").asString("")))
                        .filter(task -> task.path("assignees").valueStream().anyMatch(Recorded::isLead))
                        .map(task -> text(task, "id"))
                        .toList()
                : null;
    }

    private static boolean isLead(JsonNode assignee) {
        return assignee.path("role").asString("").equals("LEAD");
    }

    /** Where two were joined the event names the one of them as its predecessor, and the other in its cause. */
    private static List<String> goesOnWith(JsonNode data) {
        var predecessor = text(data, "predecessor");
        if (predecessor == null) {
            return List.of();
        }
        var cause = data.path("cause").asString("");
        return cause.startsWith(SUCCESSION)
                ? List.of(predecessor, once(cause.substring(cause.lastIndexOf(' ') + 1)))
                : List.of(predecessor);
    }

    private static String fired(JsonNode data) {
        var rule = data.path("rule").asString(null);
        return rule == null
                ? null
                : rule + " " + data.path("request").asString("") + " armed by event "
                        + data.path("armedAt").asLong(0);
    }

    private static String text(JsonNode data, String name) {
        return once(data.path(name).asString(null));
    }

    private static String once(String text) {
        return text == null ? null : text.intern();
    }

    private static long digest(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
