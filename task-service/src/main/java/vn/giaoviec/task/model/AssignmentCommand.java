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
            case Transfer c -> CommandName.TRANSFER;
            case Withdraw c -> CommandName.WITHDRAW;
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

    /**
     * @param to the agency that takes the task over, as the register of today knows it
     * @param deadline the new one, or null to keep what there is
     */
    record Transfer(Destination to, String reason, LocalDate deadline, String text) implements AssignmentCommand {}

    record Withdraw(String reason, String text) implements AssignmentCommand {}
}
