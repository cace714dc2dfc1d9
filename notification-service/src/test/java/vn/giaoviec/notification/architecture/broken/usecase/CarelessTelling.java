package vn.giaoviec.notification.architecture.broken.usecase;

import com.mongodb.WriteConcern;
import java.time.Instant;

/** A use case that sets its own durability and reads its own clock: forbidden. */
final class CarelessTelling {
    WriteConcern careless() {
        return WriteConcern.W1;
    }

    Instant whenever() {
        return Instant.now();
    }
}
