package vn.giaoviec.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store was away, and the first calls find out whether it is back. */
class StoreBreakerTest {
    /** As many calls as find out whether the store is back. */
    private static final int TRIALS = 2;

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
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var polls = new ArrayList<Future<?>>();
            try {
                // One after the other: of two at once one may find both trials taken, and is refused.
                for (var number = 0; number < TRIALS; number++) {
                    var begun = new CountDownLatch(1);
                    polls.add(threads.submit(() -> store.run(() -> {
                        begun.countDown();
                        await(end);
                    })));
                    await(begun);
                }
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
    void aRequestThatTakesLongIsNotTheTrial() {
        var slow = store.acquire();
        assertThat(trials).hasValue(TRIALS);
        store.acquire().succeeded();
        store.acquire().succeeded();
        slow.succeeded();
    }

    @Test
    void whoeverMakesTheTrialOfAStoreThatIsAwayIsToldSo() {
        away.set(true);
        assertThatThrownBy(store::acquire).isInstanceOf(StoreUnavailable.class);
        assertThat(trials).hasValue(1);
    }

    @Test
    void nothingBeginsWhileTheStoreIsStillAway() {
        away.set(true);
        var begun = new AtomicBoolean();
        for (var tries = 0; tries < TRIALS; tries++) {
            assertThatThrownBy(() -> store.run(() -> begun.set(true))).isInstanceOf(MongoTimeoutException.class);
        }
        assertThat(store.isOpen()).isTrue();
        assertThatThrownBy(() -> store.run(() -> begun.set(true))).isInstanceOf(StoreUnavailable.class);
        assertThat(begun).isFalse();
        assertThat(trials).hasValue(TRIALS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
