package vn.giaoviec.directive.broken.usecase;

import com.mongodb.WriteConcern;
import java.time.Instant;

/** Made to break the rules about frameworks, durability and the clock. */
final class ImpatientUseCase {
    private final WriteConcern hasty = WriteConcern.UNACKNOWLEDGED;

    String when() {
        return Instant.now() + " " + hasty;
    }
}
