package vn.giaoviec.local.servers;

import java.util.function.Supplier;

/** One process of a {@link ServerCluster}: it may be killed, paused and started again as often as wanted. */
public final class Member {
    private final String name;
    private final int port;
    private final Supplier<Child> process;
    private Child child;

    Member(String name, int port, Supplier<Child> process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** {@code kafka-1} to {@code kafka-3}, {@code mongodb-1} to {@code mongodb-3}; also that of its directory. */
    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it, on the data that it had, unless it runs. Returns at once. */
    public synchronized void start() {
        if (!isAlive()) {
            child = process.get();
        }
    }

    /** kill -9, paused or not, and waits until it is gone. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
        }
    }

    /** SIGSTOP. */
    public synchronized void pause() {
        child.pause();
    }

    /** SIGCONT. */
    public synchronized void resume() {
        child.resume();
    }

    public synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    synchronized String lastWords() {
        return name + ": " + child.lastWords(8);
    }

    @Override
    public String toString() {
        return name;
    }
}
