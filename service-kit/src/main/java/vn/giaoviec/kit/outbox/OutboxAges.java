package vn.giaoviec.kit.outbox;

import com.mongodb.client.ClientSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** How long events have waited, and how many aggregates have some waiting. */
public final class OutboxAges {
    private OutboxAges() {}

    public static Optional<Instant> oldest(Collection<Outbox> outboxes, ClientSession session) {
        return outboxes.stream()
                .flatMap(outbox -> outbox.pendingSince(session).stream())
                .min(Instant::compareTo);
    }

    public static long backlog(Collection<Outbox> outboxes) {
        return outboxes.stream().mapToLong(Outbox::backlog).sum();
    }
}
