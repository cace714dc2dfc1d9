package vn.giaoviec.notification.architecture.broken.adapter.mongo;

import org.springframework.http.ResponseEntity;

/** A store that answers the web: forbidden. */
final class StoreThatAnswers {
    ResponseEntity<String> answer() {
        return ResponseEntity.ok("");
    }
}
