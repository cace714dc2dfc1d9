package vn.giaoviec.reporting.usecase;

import java.time.Instant;
import java.util.Optional;
import vn.giaoviec.reporting.projection.memory.Held;

/** How fresh what is held is. */
@FunctionalInterface
public interface Freshness {
    /** Every command acknowledged before this moment is in here; empty while nothing can be said. Asked under the lock. */
    Optional<Instant> watermark(Held held);
}
