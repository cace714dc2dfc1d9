package vn.giaoviec.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store was away, and the first calls find out whether it is back. */
class StoreBreakerTest {
    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
    private final AtomicInteger trials = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();
    private final StoreBreaker store = new StoreBreaker(registry, () -> {
        trials.incrementAndGet();
        if (away.get()) {
            throw new MongoTimeoutException("away");
        }
    });

    @BeforeEach
    void onTrial() {
        var breaker = registry.circuitBreaker("store");
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
    }

    @Test
    void workThatTakesLongKeepsNoCommandWaiting() throws Exception {
        var begun = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Runnable poll = () -> store.run(() -> {
                begun.countDown();
                await(end);
            });
            var polls = List.of(threads.submit(poll), threads.submit(poll));
            await(begun);
            try {
                store.acquire().succeeded();
            } finally {
                end.countDown();
            }
            for (var one : polls) {
                one.get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void nothingBeginsWhileTheStoreIsStillAway() {
        away.set(true);
        var begun = new AtomicBoolean();
        for (var tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> store.run(() -> begun.set(true))).isInstanceOf(MongoTimeoutException.class);
        }
        assertThat(store.isOpen()).isTrue();
        assertThatThrownBy(() -> store.run(() -> begun.set(true))).isInstanceOf(StoreUnavailable.class);
        assertThat(begun).isFalse();
        assertThat(trials).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
