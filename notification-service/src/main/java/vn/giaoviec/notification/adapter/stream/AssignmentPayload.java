package vn.giaoviec.notification.adapter.stream;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.notification.model.Addressee;
import vn.giaoviec.notification.model.AssignmentEvent;
import vn.giaoviec.notification.model.DirectiveBrief;
import vn.giaoviec.notification.model.Matter;
import vn.giaoviec.notification.model.TaskBrief;

/** What the notification service reads of an assignment's event: its own, tolerant view of the contract. */
record AssignmentPayload(
        String command,
        String cause,
        String state,
        DirectiveBrief directive,
        TaskBrief task,
        String agency,
        String parent,
        LocalDate deadline,
        String reason,
        String text,
        String difficulties,
        String proposals,
        String result,
        String question,
        String answer,
        String rule,
        List<String> tells,
        String level,
        boolean overtaken,
        Instant worthTellingUntil) {
    private static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";
    private static final String STATUS_CHANGED = "vn.giaoviec.assignment.status-changed.v1";
    private static final String CLOCK_FIRED = "vn.giaoviec.assignment.clock-fired.v1";
    /** States of what is brought from another system with which nobody has anything to do any more. */
    private static final Set<String> ENDED = Set.of("COMPLETED", "NOT_DONE");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String PROGRESS_REPORTED = "vn.giaoviec.assignment.progress-reported.v1";

    private static final Map<String, Matter> OTHERS = Map.ofEntries(
            entry("vn.giaoviec.assignment.amended.v1", Matter.AMENDED),
            entry("vn.giaoviec.assignment.deadline-changed.v1", Matter.DEADLINE_CHANGED),
            entry("vn.giaoviec.assignment.extension-requested.v1", Matter.EXTENSION_REQUESTED),
            entry("vn.giaoviec.assignment.extension-closed.v1", Matter.EXTENSION_CLOSED),
            entry("vn.giaoviec.assignment.hold-requested.v1", Matter.HOLD_REQUESTED),
            entry("vn.giaoviec.assignment.hold-closed.v1", Matter.HOLD_CLOSED),
            entry("vn.giaoviec.assignment.late-return-requested.v1", Matter.LATE_RETURN_REQUESTED),
            entry("vn.giaoviec.assignment.late-return-closed.v1", Matter.LATE_RETURN_CLOSED),
            entry("vn.giaoviec.assignment.explanation-requested.v1", Matter.EXPLANATION_REQUESTED),
            entry("vn.giaoviec.assignment.explanation-closed.v1", Matter.EXPLANATION_CLOSED),
            entry("vn.giaoviec.assignment.joined.v1", Matter.JOINED),
            entry("vn.giaoviec.assignment.delegated.v1", Matter.DELEGATED),
            entry("vn.giaoviec.assignment.handler-named.v1", Matter.HANDLER_NAMED),
            entry("vn.giaoviec.assignment.evidence-added.v1", Matter.EVIDENCE_ADDED),
            entry("vn.giaoviec.assignment.commented.v1", Matter.COMMENTED),
            entry("vn.giaoviec.assignment.urged.v1", Matter.URGED));

    /** Empty for a type that tells this service nothing. */
    static Optional<AssignmentEvent> read(Envelope event) {
        return switch (event.type()) {
            case ASSIGNED -> {
                var payload = of(event);
                yield Optional.of(payload.told(event, payload.given()));
            }
            case PROGRESS_REPORTED -> {
                var payload = of(event);
                yield Optional.of(payload.told(event, payload.progress()));
            }
            case CLOCK_FIRED -> {
                var payload = of(event);
                yield Optional.of(payload.told(event, payload.clock()));
            }
            case STATUS_CHANGED -> {
                var payload = of(event);
                yield Optional.of(payload.told(event, matter(payload.command)));
            }
            default ->
                Optional.ofNullable(OTHERS.get(event.type()))
                        .map(matter -> of(event).told(event, matter));
        };
    }

    private static AssignmentPayload of(Envelope event) {
        return Documents.MAPPER.treeToValue(event.data(), AssignmentPayload.class);
    }

    private Matter given() {
        if (!cause.startsWith("import ")) {
            return Matter.ASSIGNED;
        }
        return ENDED.contains(state) ? Matter.BROUGHT_AS_ENDED : Matter.BROUGHT;
    }

    private static Matter matter(String command) {
        return switch (command) {
            case "acknowledge" -> Matter.ACKNOWLEDGED;
            case "accept" -> Matter.ACCEPTED;
            case "return" -> Matter.RETURNED;
            case "insist" -> Matter.INSISTED;
            case "progress" -> Matter.STARTED;
            case "report" -> Matter.REPORTED;
            case "verify" -> Matter.VERIFIED;
            case "send-back" -> Matter.SENT_BACK;
            case "transfer" -> Matter.TRANSFERRED;
            case "withdraw" -> Matter.WITHDRAWN;
            case "close-not-done" -> Matter.CLOSED_NOT_DONE;
            case "reopen" -> Matter.REOPENED;
            case "resume" -> Matter.RESUMED;
            case "holds/grant" -> Matter.PUT_ON_HOLD;
            case "late-returns/grant" -> Matter.RETURNED;
            default -> Matter.OTHER;
        };
    }

    private Matter progress() {
        return wanting().isEmpty() ? Matter.PROGRESS_REPORTED : Matter.DIFFICULTIES_REPORTED;
    }

    /** What stands in the way of the work, and what is proposed about it; empty when neither was said. */
    private String wanting() {
        return Stream.of(difficulties, proposals)
                .filter(said -> said != null && !said.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private Matter clock() {
        return switch (rule) {
            case "acceptance" -> "SETTLED".equals(level) ? Matter.ACCEPTED_BY_POLICY : Matter.NOT_ACCEPTED_IN_TIME;
            case "returned" -> Matter.RETURN_NOT_ANSWERED;
            case "heartbeat" -> Matter.NOTHING_HEARD;
            case "deadline+0" -> Matter.DEADLINE_REACHED;
            case "verification" -> Matter.REPORT_NOT_JUDGED;
            case "request-undecided" -> Matter.REQUEST_NOT_DECIDED;
            case "explanation-due" -> Matter.EXPLANATION_DUE;
            case "explanation-overdue" -> Matter.EXPLANATION_MISSING;
            default -> ladder(rule);
        };
    }

    /** What the signer may ask when the last step of the ladder is reached; only its notice says it. */
    private String drafted() {
        return rule != null && rule.startsWith("deadline") && "ESCALATED".equals(level)
                ? "Đề nghị giải trình lý do chưa hoàn thành nhiệm vụ đúng thời hạn ngày " + DAY.format(deadline)
                        + " và cam kết thời gian hoàn thành."
                : null;
    }

    private static Matter ladder(String rule) {
        if (rule.startsWith("deadline-")) {
            return Matter.DEADLINE_NEAR;
        }
        return rule.startsWith("deadline+") ? Matter.DEADLINE_PASSED : Matter.OTHER;
    }

    /** Whom a clock tells; somebody this release does not know is told nothing. */
    private List<Addressee> told() {
        if (tells == null || overtaken) {
            return List.of();
        }
        return tells.stream()
                .flatMap(name -> switch (name) {
                    case "HANDLER" -> Stream.of(Addressee.OFFICER);
                    case "HEAD" -> Stream.of(Addressee.HEAD);
                    case "MONITOR" -> Stream.of(Addressee.MONITOR);
                    case "SIGNER" -> Stream.of(Addressee.SIGNER);
                    default -> Stream.empty();
                })
                .toList();
    }

    private AssignmentEvent told(Envelope event, Matter matter) {
        return new AssignmentEvent(
                event.id(),
                event.type(),
                event.time(),
                matter,
                event.actor().agency(),
                event.actor().role(),
                told(),
                worthTellingUntil,
                event.subject(),
                agency,
                directive,
                task,
                parent,
                deadline,
                words());
    }

    private String words() {
        return Stream.of(question, drafted(), answer, reason, wanting(), text, result)
                .filter(said -> said != null && !said.isBlank())
                .findFirst()
                .orElse(null);
    }
}
