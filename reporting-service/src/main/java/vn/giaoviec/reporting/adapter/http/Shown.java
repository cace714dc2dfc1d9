package vn.giaoviec.reporting.adapter.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.usecase.Answer;

/** Puts on every answer how complete it is. */
final class Shown {
    private final DomainClock clock;

    Shown(DomainClock clock) {
        this.clock = clock;
    }

    /** Empty answers come while the memory is being loaded: not ready, try again. */
    static <T> Answer<T> loaded(Optional<Answer<T>> answer) {
        return answer.orElseThrow(Problems::busy);
    }

    /** Where nothing can be promised the watermark is the beginning of time: honest, and the lag says so too. */
    <T> ResponseEntity<T> with(Optional<Instant> watermark, T body) {
        Instant known = watermark.orElse(Instant.EPOCH);
        long lag = Duration.between(known, clock.instant()).plusMillis(999).toSeconds();
        return ResponseEntity.ok()
                .header("Giaoviec-Watermark", Documents.text(known))
                .header("Giaoviec-Lag-Seconds", String.valueOf(Math.max(0, lag)))
                .body(body);
    }
}
