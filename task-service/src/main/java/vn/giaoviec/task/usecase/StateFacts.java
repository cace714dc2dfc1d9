package vn.giaoviec.task.usecase;

import java.util.Map;
import java.util.function.Consumer;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentEvent;
import vn.giaoviec.task.model.CommandName;
import vn.giaoviec.task.model.State;

/** Moves of the execution as facts: which command moved it, from where, and what it brought. */
final class StateFacts {
    private StateFacts() {}

    static Fact of(State from, Assignment after, AssignmentEvent.StateChanged event) {
        return switch (event) {
            case AssignmentEvent.Acknowledged e -> changed(CommandName.ACKNOWLEDGE, from, after, text(e.text()));
            case AssignmentEvent.Accepted e -> changed(CommandName.ACCEPT, from, after, text(e.text()));
            case AssignmentEvent.Returned e ->
                changed(CommandName.RETURN, from, after, data -> {
                    data.put("reasonCode", e.reasonCode());
                    data.put("text", e.text());
                });
            case AssignmentEvent.InsistedOn e -> changed(CommandName.INSIST, from, after, text(e.text()));
            case AssignmentEvent.Begun e -> changed(CommandName.PROGRESS, from, after, data -> {});
            case AssignmentEvent.Reported e ->
                changed(CommandName.REPORT, from, after, data -> {
                    data.put("result", e.report().result());
                    data.put(
                            "evidence",
                            e.report().evidence().isEmpty() ? null : e.report().evidence());
                    data.put("text", e.text());
                });
            case AssignmentEvent.Verified e ->
                changed(CommandName.VERIFY, from, after, data -> {
                    data.put("class", e.judgement().current());
                    data.put("classFirst", e.judgement().first());
                    data.put("text", e.text());
                });
            case AssignmentEvent.SentBack e ->
                changed(CommandName.SEND_BACK, from, after, reason(e.reason(), e.text()));
            case AssignmentEvent.Resumed e -> changed(CommandName.RESUME, from, after, text(e.text()));
            case AssignmentEvent.Transferred e ->
                changed(
                        CommandName.TRANSFER,
                        from,
                        after,
                        reason(e.reason(), e.text()).andThen(data -> data.put("successor", e.successor())));
            case AssignmentEvent.Withdrawn e ->
                changed(CommandName.WITHDRAW, from, after, reason(e.reason(), e.text()));
            case AssignmentEvent.ClosedNotDone e ->
                changed(CommandName.CLOSE_NOT_DONE, from, after, reason(e.reason(), e.text()));
            case AssignmentEvent.Reopened e -> changed(CommandName.REOPEN, from, after, reason(e.reason(), e.text()));
            case AssignmentEvent.PutOnHold e ->
                changed(CommandName.HOLDS_GRANT, from, after, reason(e.hold().reason(), null));
            case AssignmentEvent.ReturnedLate e ->
                changed(
                        CommandName.LATE_RETURNS_GRANT,
                        from,
                        after,
                        reason(e.lateReturn().text(), null)
                                .andThen(data ->
                                        data.put("reasonCode", e.lateReturn().reasonCode())));
        };
    }

    private static Consumer<Map<String, Object>> text(String text) {
        return data -> data.put("text", text);
    }

    private static Consumer<Map<String, Object>> reason(String reason, String text) {
        return data -> {
            data.put("reason", reason);
            data.put("text", text);
        };
    }

    private static Fact changed(CommandName command, State from, Assignment after, Consumer<Map<String, Object>> more) {
        return AssignmentFacts.told(AssignmentFacts.STATUS_CHANGED, after, data -> {
            data.put("command", command.wire());
            data.put("from", from);
            data.put(
                    "reportedAt", after.report() == null ? null : after.report().reportedAt());
            more.accept(data);
        });
    }
}
