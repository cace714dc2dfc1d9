package vn.giaoviec.kit.freshness;

import com.mongodb.client.ClientSession;
import java.time.Instant;
import java.util.Optional;

/**
 * Something beside the outboxes that a service still owes: the oldest moment up to which it has not carried
 * everything out. Read in the ticker's session, before the outboxes: what leaves it must be in an outbox by then.
 */
@FunctionalInterface
public interface FreshnessInput {
    Optional<Instant> oldest(ClientSession session);
}
