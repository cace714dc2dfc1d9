package vn.giaoviec.notification.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.notification.model.Agency;
import vn.giaoviec.notification.model.Notice;

/** A notice as proof: who was told by which channel, and how far it got. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Delivery(
        String id,
        long version,
        String state,
        String assignment,
        String agency,
        String agencyName,
        String addressee,
        String channel,
        String matter,
        String event,
        String eventType,
        Instant queuedAt,
        Instant deliveredAt,
        Instant openedAt,
        Instant acknowledgedAt,
        String by) {

    /** @param agencies the register as far as it is known here; an agency without a name there is told by its code */
    static Delivery of(Stored<Notice> stored, Map<String, Agency> agencies) {
        var notice = stored.state();
        var agency = agencies.get(notice.agency());
        return new Delivery(
                stored.id(),
                stored.version(),
                notice.state().name(),
                notice.assignment(),
                notice.agency(),
                agency == null ? null : agency.name(),
                notice.addressee().wire(),
                notice.channel().name(),
                notice.matter().name(),
                notice.event(),
                notice.eventType(),
                notice.queuedAt(),
                notice.deliveredAt(),
                notice.openedAt(),
                notice.acknowledgedAt(),
                notice.by());
    }
}
