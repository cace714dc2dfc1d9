package vn.giaoviec.kit.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** Keeps what costs much (reading a document) from taking the whole service: a few at a time, a short wait, then 503. */
public final class Bulkheads {
    private final Bulkhead intake;

    public Bulkheads(BulkheadRegistry registry, int atOnce) {
        this.intake = registry.bulkhead(
                "intake",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(Duration.ofSeconds(5))
                        .build());
    }

    public <T> T intake(Supplier<T> work) {
        if (!intake.tryAcquirePermission()) {
            throw Problems.busy()
                    .detail(
                            "Hệ thống đang đọc nhiều văn bản. Thử lại sau ít giây với cùng khóa chống lặp.",
                            "Many documents are being read. Try again in a few seconds with the same key.");
        }
        try {
            return work.get();
        } finally {
            intake.onComplete();
        }
    }
}
