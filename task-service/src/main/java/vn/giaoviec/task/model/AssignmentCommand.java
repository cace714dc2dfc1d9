package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.List;

/** What one asks of an assignment. Every command may carry a text; what else it needs is never null. */
public sealed interface AssignmentCommand {
    String text();

    default CommandName name() {
        return switch (this) {
            case Acknowledge c -> CommandName.ACKNOWLEDGE;
            case Accept c -> CommandName.ACCEPT;
            case Return c -> CommandName.RETURN;
            case Insist c -> CommandName.INSIST;
            case ReportProgress c -> CommandName.PROGRESS;
            case ReportDone c -> CommandName.REPORT;
            case Verify c -> CommandName.VERIFY;
            case SendBack c -> CommandName.SEND_BACK;
            case Resume c -> CommandName.RESUME;
            case Transfer c -> CommandName.TRANSFER;
            case Withdraw c -> CommandName.WITHDRAW;
            case CloseNotDone c -> CommandName.CLOSE_NOT_DONE;
            case Reopen c -> CommandName.REOPEN;
            case Amend c -> CommandName.AMEND;
            case Join c -> CommandName.JOIN;
            case Delegate c -> CommandName.DELEGATIONS;
            case NameHandler c -> CommandName.HANDLER;
            case AddEvidence c -> CommandName.EVIDENCE;
            case Comment c -> CommandName.COMMENTS;
            case Urge c -> CommandName.URGINGS;
            case AskExtension c -> CommandName.EXTENSIONS;
            case AskHold c -> CommandName.HOLDS;
            case AskLateReturn c -> CommandName.LATE_RETURNS;
            case AskExplanation c -> CommandName.EXPLANATIONS;
            case CloseRequest c -> c.name();
        };
    }

    record Acknowledge(String text) implements AssignmentCommand {}

    record Accept(String text) implements AssignmentCommand {}

    record Return(ReturnCode reasonCode, String text) implements AssignmentCommand {}

    record Insist(String text) implements AssignmentCommand {}

    /** @param percent 0 to 100, or null */
    record ReportProgress(String text, Integer percent, String difficulties, String proposals, List<Evidence> evidence)
            implements AssignmentCommand {}

    record ReportDone(String result, List<Evidence> evidence, String text) implements AssignmentCommand {}

    record Verify(String text) implements AssignmentCommand {}

    record SendBack(String reason, String text) implements AssignmentCommand {}

    record Resume(String text) implements AssignmentCommand {}

    /**
     * @param to the agency that takes the task over, as the register of today knows it
     * @param deadline the new one, or null to keep what there is
     * @param by where an agency took the place of another; null where somebody wants it so
     */
    record Transfer(Destination to, String reason, LocalDate deadline, String text, Inheritance by)
            implements AssignmentCommand {
        public Transfer(Destination to, String reason, LocalDate deadline, String text) {
            this(to, reason, deadline, text, null);
        }
    }

    /** What goes on in this one, because its agency took the place of the other's. */
    record Join(String id, Assignment joined, String act) implements AssignmentCommand {
        @Override
        public String text() {
            return null;
        }
    }

    record Withdraw(String reason, String text) implements AssignmentCommand {}

    record CloseNotDone(String reason, String text) implements AssignmentCommand {}

    record Reopen(String reason, String text) implements AssignmentCommand {}

    /**
     * What an amendment of the directive says to this assignment.
     *
     * @param edition that it made
     * @param task as it is from then on
     * @param moved the directive sets another deadline than before, whatever has become of the deadline here since
     * @param deadline that one; null: none any more
     */
    record Amend(int edition, Task task, boolean moved, LocalDate deadline, String reason)
            implements AssignmentCommand {
        @Override
        public String text() {
            return null;
        }
    }

    /**
     * @param text what the other agency is to do
     * @param deadline until when, or null for as long as there is
     */
    record Delegate(Destination to, String text, LocalDate deadline) implements AssignmentCommand {}

    /** @param officer who works on it, as the agency calls them */
    record NameHandler(String officer, String text) implements AssignmentCommand {}

    record AddEvidence(List<Evidence> evidence, String text) implements AssignmentCommand {}

    record Comment(String text) implements AssignmentCommand {}

    record Urge(String text) implements AssignmentCommand {}

    record AskExtension(LocalDate deadline, String reason, String text) implements AssignmentCommand {}

    record AskHold(String reason, String waitsFor, String text) implements AssignmentCommand {}

    record AskLateReturn(ReturnCode reasonCode, String text) implements AssignmentCommand {}

    record AskExplanation(String question, LocalDate dueOn, String text) implements AssignmentCommand {}

    /** Closes the request of that kind and number. */
    sealed interface CloseRequest extends AssignmentCommand {
        RequestKind kind();

        int n();

        @Override
        default CommandName name() {
            return CommandName.of(
                    kind(),
                    switch (this) {
                        case Grant c -> CommandName.Act.GRANT;
                        case Refuse c -> CommandName.Act.REFUSE;
                        case Cancel c -> CommandName.Act.CANCEL;
                        case Answer c -> CommandName.Act.ANSWER;
                        case Waive c -> CommandName.Act.WAIVE;
                    });
        }
    }

    /** @param deadline of an extension: another than the one asked for, or null */
    record Grant(RequestKind kind, int n, LocalDate deadline, String reason, String text) implements CloseRequest {}

    record Refuse(RequestKind kind, int n, String reason, String text) implements CloseRequest {}

    record Cancel(RequestKind kind, int n, String text) implements CloseRequest {}

    record Answer(int n, String text) implements CloseRequest {
        @Override
        public RequestKind kind() {
            return RequestKind.EXPLANATION;
        }
    }

    record Waive(int n, String reason, String text) implements CloseRequest {
        @Override
        public RequestKind kind() {
            return RequestKind.EXPLANATION;
        }
    }
}
