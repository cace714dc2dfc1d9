package vn.giaoviec.kit.architecture.broken.usecase;

import com.mongodb.WriteConcern;
import java.time.Instant;

/** A use case that sets its own durability and reads its own clock: forbidden. */
final class ImpatientUseCase {
    WriteConcern careless() {
        return WriteConcern.W1;
    }

    Instant whenever() {
        return Instant.now();
    }
}
