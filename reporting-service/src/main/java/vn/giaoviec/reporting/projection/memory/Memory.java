package vn.giaoviec.reporting.projection.memory;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** The one way to what is held: read by many threads, written by one, empty while it is being loaded. */
public final class Memory {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private Held held;

    /** Empty while nothing is loaded. What the question answers must not be kept beyond the answer's own values. */
    public <T> Optional<T> read(Function<Held, T> question) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return Optional.ofNullable(held).map(question);
        } finally {
            reading.unlock();
        }
    }

    public void write(Consumer<Held> changes) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            changes.accept(held);
        } finally {
            writing.unlock();
        }
    }

    public void loaded(Held all) {
        replace(all);
    }

    public void lost() {
        replace(null);
    }

    public boolean isLoaded() {
        return read(all -> true).orElse(false);
    }

    private void replace(Held other) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            held = other;
        } finally {
            writing.unlock();
        }
    }
}
