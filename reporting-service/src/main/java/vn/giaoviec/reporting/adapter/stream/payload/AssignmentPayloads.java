package vn.giaoviec.reporting.adapter.stream.payload;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.board.AssignmentEvent;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Standing;
import vn.giaoviec.reporting.projection.board.Evidence;
import vn.giaoviec.reporting.projection.board.Facts;
import vn.giaoviec.reporting.projection.board.Judgement;
import vn.giaoviec.reporting.projection.board.Role;
import vn.giaoviec.reporting.projection.board.State;

/** Reporting's own, tolerant reading of assignment events: the fields it uses, unknown values as such. */
public final class AssignmentPayloads {
    private AssignmentPayloads() {}

    private record How(
            long version,
            String state,
            LocalDate deadline,
            LocalDate firstDeadline,
            String evidenceLevel,
            Instant reportedAt,
            @JsonProperty("class") String clazz,
            String classFirst,
            Integer merged) {
        Standing standing() {
            // In the memory of figures it is an integer: what is greater is parked here, and stops nothing there.
            return new Standing(
                    Math.toIntExact(version),
                    State.named(state),
                    deadline,
                    firstDeadline,
                    Evidence.named(evidenceLevel),
                    Optional.ofNullable(reportedAt).map(Days::of).orElse(null),
                    Judgement.named(clazz).orElse(null),
                    Judgement.named(classFirst).orElse(null),
                    merged);
        }
    }

    private record What(Directive directive, Task task, String agency, String role, String occurrence, String parent) {
        Facts facts() {
            return new Facts(agency, Role.named(role), directive.facts(), task.facts(), occurrence, parent);
        }
    }

    private record Directive(
            String id,
            String number,
            String subject,
            String issuer,
            String trackedBy,
            int edition,
            LocalDate issuedOn) {
        Facts.DirectiveFacts facts() {
            return new Facts.DirectiveFacts(id, number, subject, issuer, trackedBy, edition, issuedOn);
        }
    }

    private record Task(String id, String quote, List<String> section, String field, String group) {
        Facts.TaskFacts facts() {
            return new Facts.TaskFacts(id, quote, section == null ? List.of() : section, field, group);
        }
    }

    /** @param day that the event counts for */
    public static AssignmentEvent read(Envelope event, LocalDate day) {
        return switch (event.type()) {
            case "vn.giaoviec.assignment.assigned.v1" ->
                new AssignmentEvent.Assigned(
                        event.subject(),
                        event.sequence(),
                        day,
                        as(event.data(), What.class).facts(),
                        as(event.data(), How.class).standing());
            case "vn.giaoviec.assignment.amended.v1" ->
                new AssignmentEvent.Changed(
                        event.subject(),
                        event.sequence(),
                        day,
                        as(event.data(), How.class).standing(),
                        as(event.data(), What.class).task().facts());
            // Each says how the assignment stands after it.
            case "vn.giaoviec.assignment.status-changed.v1",
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
                    "vn.giaoviec.assignment.clock-fired.v1" ->
                new AssignmentEvent.Changed(
                        event.subject(),
                        event.sequence(),
                        day,
                        as(event.data(), How.class).standing());
            default -> new AssignmentEvent.Passed(event.subject(), event.sequence(), day);
        };
    }

    private static <T> T as(JsonNode data, Class<T> type) {
        return Documents.MAPPER.treeToValue(data, type);
    }
}
