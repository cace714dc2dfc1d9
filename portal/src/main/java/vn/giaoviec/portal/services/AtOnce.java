package vn.giaoviec.portal.services;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Asks several questions at the same time, so that a page waits for the slowest of them and not for the sum. */
public final class AtOnce implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @return waits for the answer, and fails as the question does */
    public <T> Supplier<T> ask(Supplier<T> question) {
        var answer = CompletableFuture.supplyAsync(question, threads);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException why ? why : failed;
            }
        };
    }

    @Override
    public void close() {
        threads.close();
    }
}
