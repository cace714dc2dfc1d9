package vn.giaoviec.notification.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.notification.model.DirectiveBrief;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.TaskBrief;

/** A notice as it lies in an inbox: what happened, in words, and what became of the notice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxEntry(
        String id,
        long version,
        String state,
        String addressee,
        String matter,
        Text title,
        String assignment,
        DirectiveBrief directive,
        TaskBrief task,
        LocalDate deadline,
        String words,
        String event,
        String eventType,
        Instant eventTime,
        Instant queuedAt,
        Instant openedAt,
        Instant acknowledgedAt,
        String by) {

    static InboxEntry of(Stored<Notice> stored) {
        var notice = stored.state();
        return new InboxEntry(
                stored.id(),
                stored.version(),
                notice.state().name(),
                notice.addressee().wire(),
                notice.matter().name(),
                new Text(notice.matter().vi(), notice.matter().en()),
                notice.assignment(),
                notice.directive(),
                notice.task(),
                notice.deadline(),
                notice.words(),
                notice.event(),
                notice.eventType(),
                notice.eventTime(),
                notice.queuedAt(),
                notice.openedAt(),
                notice.acknowledgedAt(),
                notice.by());
    }
}
