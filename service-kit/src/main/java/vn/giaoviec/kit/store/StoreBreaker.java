package vn.giaoviec.kit.store;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The circuit round the store. While it is open, commands are answered 503 at once and inbound waits; every two
 * seconds a trial call finds out whether the store is back. Counts what {@link StoreFailure} calls down, nothing else.
 * There is no time limiter round the store: the driver's own timeout is the limit, and an abandoned write would go on
 * with an unknown outcome.
 */
public final class StoreBreaker {
    private final CircuitBreaker breaker;
    private final Runnable trial;

    /** @param trial asks little of the store, and no less than a write */
    public StoreBreaker(CircuitBreakerRegistry registry, Runnable trial) {
        this.trial = trial;
        this.breaker = registry.circuitBreaker(
                "store",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(6)
                        .minimumNumberOfCalls(3)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .build());
    }

    /** Work of the service itself may take long: while the store is on trial it is not the trial, for which all wait. */
    public <T> T call(Supplier<T> work) {
        passTrial();
        return permitted(work);
    }

    private void passTrial() {
        while (breaker.getState() == CircuitBreaker.State.OPEN
                || breaker.getState() == CircuitBreaker.State.HALF_OPEN) {
            permitted(() -> {
                trial.run();
                return null;
            });
        }
    }

    private <T> T permitted(Supplier<T> work) {
        var permit = permit();
        try {
            var result = work.get();
            permit.succeeded();
            return result;
        } catch (RuntimeException | Error thrown) {
            permit.ended(thrown);
            throw thrown;
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /**
     * For a call from outside, of which nobody knows how long it takes.
     *
     * @throws StoreUnavailable at once, while the circuit is open; or when the trial fails
     */
    public Permit acquire() {
        try {
            passTrial();
        } catch (RuntimeException failed) {
            // Of whatever kind: nobody enters before a trial has passed.
            throw new StoreUnavailable();
        }
        return permit();
    }

    private Permit permit() {
        if (!breaker.tryAcquirePermission()) {
            throw new StoreUnavailable();
        }
        return new Permit(breaker, System.nanoTime());
    }

    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** One call under way; must be ended exactly once. */
    public record Permit(CircuitBreaker breaker, long startedNanos) {
        public void succeeded() {
            breaker.onSuccess(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
        }

        /** Nothing was asked of the store: that says nothing about it. */
        public void unused() {
            breaker.releasePermission();
        }

        /** Any failure that is not the store's own counts as a call that the store answered. */
        public void ended(Throwable thrown) {
            if (thrown instanceof StoreUnavailable) {
                breaker.releasePermission();
            } else if (StoreFailure.isStoreDown(thrown)) {
                breaker.onError(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS, thrown);
            } else {
                succeeded();
            }
        }
    }
}
